/** What `doctor` sees of the register's parts in Drive: form, folder, vault, who owns and who sees them, and the hours. */
import { TABS } from '../src/google/layout';
import { LETTER_STATES } from '../src/text/cells';
import { DOCTOR } from '../src/text/office-doctor';
import { WHAT } from '../src/text/office-tools';
import { responsesOf } from './backup';
import { attention, type Diagnosis, good, wrong } from './diagnosis';
import type { Google } from './google';
import { refusalFor } from './refusal';
import { type controlOf, readSpreadsheet, type SpreadsheetTexts, tabRows } from './spreadsheet-texts';
import { registerRecords } from './verify/evidence';

type Control = ReturnType<typeof controlOf>;
const HOUR = 3_600_000;

export async function examineParts(
  google: Google,
  registerId: string,
  texts: SpreadsheetTexts,
  control: Control,
  now: Date,
): Promise<Diagnosis[]> {
  const spreadsheet = await part(google, registerId);
  const owner = spreadsheet?.owner ?? '';
  return [
    ...(owner === google.account
      ? good(DOCTOR.account(owner))
      : attention(DOCTOR.notOwner(google.account, owner))),
    ...openToAll(DOCTOR.owner.spreadsheet, spreadsheet),
    ...(await form(google, texts, control, owner, now)),
    ...(await folder(google, control.folderId, owner)),
    ...(await vault(google, texts, control, owner, now)),
    ...letters(texts, control, now),
    ...(await space(google)),
  ];
}

interface Part {
  owner: string;
  /** Accounts besides the owner, and `anyone`. */
  sharedWith: string[];
}

async function part(google: Google, fileId: string): Promise<Part | undefined> {
  if (fileId === '') return undefined;
  try {
    const { data } = await google.drive.files.get({
      fileId,
      fields: 'trashed,owners(emailAddress),permissions(type,role,emailAddress)',
    });
    if (data.trashed) return undefined;
    const owner = data.owners?.[0]?.emailAddress?.toLowerCase() ?? '';
    const sharedWith = (data.permissions ?? [])
      .filter((one) => one.role !== 'owner')
      .map((one) => one.emailAddress?.toLowerCase() ?? one.type ?? '');
    return { owner, sharedWith };
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 404 || status === 403) return undefined;
    throw refusalFor(error, WHAT.register, google.account);
  }
}

function openToAll(what: string, found: Part | undefined): Diagnosis[] {
  return found?.sharedWith.includes('anyone') ? wrong(DOCTOR.shared(what)) : [];
}

function owned(what: string, found: Part | undefined, owner: string): Diagnosis[] {
  if (!found) return wrong(DOCTOR.partGone(what));
  return found.owner === owner ? [] : wrong(DOCTOR.partOwner(what, found.owner));
}

async function folder(google: Google, id: string, owner: string): Promise<Diagnosis[]> {
  const there = await part(google, id);
  const found = [...owned(DOCTOR.owner.folder, there, owner), ...openToAll(DOCTOR.owner.folder, there)];
  return found.length > 0 ? found : good(DOCTOR.folder);
}

async function form(
  google: Google,
  texts: SpreadsheetTexts,
  { formId }: Control,
  owner: string,
  now: Date,
): Promise<Diagnosis[]> {
  // Whoever has its link may answer it, so Drive says that it is open to all.
  const own = owned(DOCTOR.owner.form, await part(google, formId), owner);
  if (own.length > 0) return own;
  try {
    const { data } = await google.forms.forms.get({ formId });
    const state = data.publishSettings?.publishState;
    const hasUpload = (data.items ?? []).some((one) => one.questionItem?.question?.fileUploadQuestion);
    const found = [
      // Forms from before publishing say nothing of it.
      ...(state && !(state.isPublished && state.isAcceptingResponses) ? wrong(DOCTOR.formClosed) : []),
      ...(hasUpload ? [] : wrong(DOCTOR.noUpload)),
      ...(data.settings?.emailCollectionType === 'VERIFIED' ? [] : wrong(DOCTOR.noAddress)),
    ];
    const taken = new Set(registerRecords(texts.tabs).map((row) => row.get('responseId')));
    const late = (await responsesOf(google, formId)).filter((one) => {
      const { responseId = '', createTime = '' } = one as { responseId?: string; createTime?: string };
      return !taken.has(responseId) && now.getTime() - Date.parse(createTime) > 2 * HOUR;
    });
    if (late.length > 0) found.push(...wrong(DOCTOR.answersWait(late.length)));
    return found.length > 0 ? found : good(DOCTOR.form);
  } catch (error) {
    return wrong(DOCTOR.formGone(refusalFor(error, WHAT.form, google.account).message));
  }
}

async function vault(
  google: Google,
  texts: SpreadsheetTexts,
  { vaultId, settings }: Control,
  owner: string,
  now: Date,
): Promise<Diagnosis[]> {
  // Nobody but the office account sees it.
  if (owner !== google.account) return [];
  const found = await part(google, vaultId);
  const own = [...owned(DOCTOR.owner.vault, found, owner), ...openToAll(DOCTOR.owner.vault, found)];
  if (!found) return own;
  const others = found.sharedWith.filter((one) => one !== 'anyone');
  if (others.length > 0) own.push(...wrong(DOCTOR.vaultShared(others.join(', '))));
  const kept = await readSpreadsheet(google, vaultId, WHAT.vault);
  const count = Number(kept.tabs.at(-1)?.rows[0]?.[0] ?? 0);
  const lines = tabRows(texts, 'journal')
    .slice(TABS.journal.headingRows)
    .filter((row) => row.some(Boolean));
  const late = lines.slice(count).filter((row) => isOlder(row[1] ?? '', settings?.timeZone, now, 3 * HOUR));
  if (late.length > 0) own.push(...wrong(DOCTOR.vaultLags(late.length)));
  return own.length > 0 ? own : good(DOCTOR.vault);
}

function letters(texts: SpreadsheetTexts, { settings }: Control, now: Date): Diagnosis[] {
  const queued = tabRows(texts, 'outbox')
    .slice(TABS.outbox.headingRows)
    .filter(([id = '', at = '', , , , state]) => {
      return state === LETTER_STATES.queued(id) && isOlder(at, settings?.timeZone, now, 24 * HOUR);
    });
  return queued.length > 0 ? attention(DOCTOR.lettersWait(queued.length)) : good(DOCTOR.letters);
}

/** What Drive counts against the account's quota; some accounts have no limit. */
async function space(google: Google): Promise<Diagnosis[]> {
  const { data } = await google.drive.about.get({ fields: 'storageQuota(limit,usage)' });
  const limit = Number(data.storageQuota?.limit ?? 0);
  if (limit === 0) return [];
  const percent = Math.round((100 * Number(data.storageQuota?.usage ?? 0)) / limit);
  return percent >= 85 ? attention(DOCTOR.spaceEnds(percent)) : good(DOCTOR.space(percent));
}

/** Moments are text on the office's clock; Indonesia has no daylight saving. */
function isOlder(moment: string, timeZone = 'Asia/Jakarta', now: Date, milliseconds: number): boolean {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(now.getTime() - milliseconds),
  );
  return moment !== '' && moment < text.replace(' ', 'T');
}
