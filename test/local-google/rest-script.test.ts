/** Apps Script API v1 and Forms API v1 over HTTP, by the real clients. */
import { clients, refusalOf } from './rest-clients';
import { HOUR, MANIFEST, OTHER, OWNER, STAFF, START, workspace } from './workspace';

const FORM = `function make() {
  const form = FormApp.create('Berkas formulir').setTitle('Kegiatan');
  form.addTextItem().setTitle('Nama').setRequired(true);
  form.addCheckboxItem().setTitle('Media').setChoiceValues(['Facebook', 'Instagram']);
  form.addSectionHeaderItem().setTitle('Lampiran');
  return form.getId();
}
function add(a, b) { if (b < 0) throw new Error('negatif'); return { sum: a + b }; }`;

it('makes a standalone script, which Drive lists and its owner alone may change', async () => {
  const { google } = workspace('');
  const { script, drive } = await clients(google, OWNER);
  const { data } = await script.projects.create({ requestBody: { title: 'Alat' } });
  const scriptId = data.scriptId ?? '';
  expect(data.parentId).toBeUndefined();
  const listed = await drive.files.list({ q: 'mimeType="application/vnd.google-apps.script"' });
  expect(listed.data.files?.map(({ id, name }) => [id, name])).toEqual([[scriptId, 'Alat']]);
  const content = await script.projects.getContent({ scriptId });
  expect(content.data.files?.map(({ name, type }) => [name, type])).toEqual([['appsscript', 'JSON']]);
  const other = await clients(google, OTHER);
  expect((await refusalOf(other.script.projects.get({ scriptId }))).status).toBe(404);
});

it('takes files with a manifest only, and keeps versions as they were', async () => {
  const { google, project } = workspace('');
  const { script } = await clients(google, OWNER);
  const scriptId = project.id;
  const file = (name: string, type: string, source: string) => ({ name, type, source });
  const put = (...files: object[]) => script.projects.updateContent({ scriptId, requestBody: { files } });
  expect(await refusalOf(put(file('Code', 'SERVER_JS', '')))).toEqual({
    status: 400,
    message: 'Project contents must include a manifest file named appsscript.',
  });
  const manifest = file('appsscript', 'JSON', MANIFEST);
  expect((await refusalOf(put(manifest, file('../Code', 'SERVER_JS', '')))).status).toBe(400);
  const editor = await clients(google, STAFF);
  google.person(OWNER).shareFile(project.containerId, STAFF, 'viewer');
  const requestBody = { files: [manifest] };
  const viewer = await refusalOf(editor.script.projects.updateContent({ scriptId, requestBody }));
  expect(viewer.status).toBe(403);
  await put(manifest, file('lib/satu', 'SERVER_JS', 'function satu() { return 1; }'));
  const { data } = await script.projects.versions.create({ scriptId, requestBody: { description: 'awal' } });
  expect(data).toMatchObject({ versionNumber: 1, description: 'awal' });
  await put(manifest, file('dua', 'SERVER_JS', 'function dua() { return 2; }'));
  const names = async (versionNumber?: number) =>
    (
      await script.projects.getContent({ scriptId, ...(versionNumber ? { versionNumber } : {}) })
    ).data.files?.map(({ name }) => name);
  expect(await names()).toEqual(['appsscript', 'dua']);
  expect(await names(1)).toEqual(['appsscript', 'lib/satu']);
  const [pushed] = google.world.store.list('project');
  if (!pushed) throw new Error('The workspace has a project.');
  expect(google.run(pushed, 'dua', { as: OWNER }).value).toBe(2);
});

it('runs a function as whoever asks, and tells a failure of the script apart', async () => {
  const { google, project } = workspace(FORM);
  const { script } = await clients(google, OWNER);
  const run = (parameters: number[]) =>
    script.scripts.run({ scriptId: project.id, requestBody: { function: 'add', parameters } });
  expect((await run([2, 3])).data.response?.result).toEqual({ sum: 5 });
  expect((await run([2, -3])).data.error?.details?.[0]).toMatchObject({ errorMessage: 'negatif' });
});

it('shows a form, turns verified addresses on, and makes no upload question (platform.md §1.1, §1.4)', async () => {
  const { google, value } = workspace(FORM);
  const formId = String(value('make'));
  const { forms } = await clients(google, OWNER);
  const { data } = await forms.forms.get({ formId });
  expect(data.info).toEqual({ title: 'Kegiatan', documentTitle: 'Berkas formulir' });
  expect(data.items?.map((one) => [one.title, Object.keys(one).at(-1)])).toEqual([
    ['Nama', 'questionItem'],
    ['Media', 'questionItem'],
    ['Lampiran', 'textItem'],
  ]);
  expect(data.items?.[1]?.questionItem?.question?.choiceQuestion).toEqual({
    type: 'CHECKBOX',
    options: [{ value: 'Facebook' }, { value: 'Instagram' }],
  });
  const change = (request: object) =>
    forms.forms.batchUpdate({ formId, requestBody: { requests: [request], includeFormInResponse: true } });
  const changed = await change({
    updateSettings: {
      settings: { emailCollectionType: 'VERIFIED' },
      updateMask: 'emailCollectionType',
    },
  });
  expect(changed.data.form?.settings?.emailCollectionType).toBe('VERIFIED');
  google.person(STAFF).submitForm(formId, { byTitle: { Nama: 'Sari' } });
  expect(google.world.store.list('response')[0]?.respondentEmail).toBe(STAFF);
  const question = { fileUploadQuestion: { folderId: 'x' } };
  const refused = await refusalOf(
    change({ createItem: { item: { title: 'Foto', questionItem: { question } }, location: { index: 0 } } }),
  );
  expect(refused.message).toContain('does not support creating file upload questions');
});

it('lists responses by pages and since a time; an edited one keeps its id (platform.md §1.3)', async () => {
  const { google, value } = workspace(FORM);
  const formId = String(value('make'));
  const person = google.person(STAFF);
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    person.submitForm(formId, { byTitle: { Nama: name, Media: ['Facebook'] } });
    google.advance(HOUR);
  }
  const { forms } = await clients(google, OWNER);
  const first = await forms.forms.responses.list({ formId, pageSize: 2 });
  expect(first.data.responses).toHaveLength(2);
  const pageToken = first.data.nextPageToken ?? '';
  const second = await forms.forms.responses.list({ formId, pageSize: 2, pageToken });
  expect([second.data.responses?.length, second.data.nextPageToken]).toEqual([1, undefined]);
  const filter = `timestamp > ${new Date(START + HOUR).toISOString()}`;
  const late = await forms.forms.responses.list({ formId, filter });
  expect(late.data.responses).toHaveLength(1);
  const { data: form } = await forms.forms.get({ formId });
  const ids = form.items?.map((one) => one.questionItem?.question?.questionId ?? '') ?? [];
  const answers = late.data.responses?.[0]?.answers ?? {};
  expect(answers[ids[0] ?? '']?.textAnswers?.answers).toEqual([{ value: 'Tiga' }]);
  expect(answers[ids[1] ?? '']?.textAnswers?.answers).toEqual([{ value: 'Facebook' }]);
  const stranger = await clients(google, STAFF);
  expect((await refusalOf(stranger.forms.forms.responses.list({ formId }))).status).toBe(404);
});
