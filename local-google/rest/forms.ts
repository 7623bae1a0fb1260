/** Forms API v1, as far as tools need it: forms read and changed, responses read. */
import { mayEdit, mayView } from '../drive/access';
import { apiForm, apiResponse, changeForm, type FormsRequest, setPublished } from '../forms/forms-api';
import { createFormState, getForm, listResponses, updateForm } from '../forms/state';
import { pickFields } from '../spreadsheet/field-mask';
import { type Call, type Route, route } from './call';
import { paged } from './paging';

const FORM = '/v1/forms/*';

/** Forms and their responses are for those who may edit them. */
function method(pattern: string, act: (formId: string, call: Call) => object | Promise<object>): Route {
  return route(pattern, async (call) => {
    const { world, email, path, query } = call;
    const [formId = ''] = path;
    if (!world.store.get('form', formId) || !mayView(world, formId, email))
      throw new Error('Requested entity was not found.');
    if (!mayEdit(world, formId, email)) throw new Error('The caller does not have permission');
    return pickFields(await act(formId, call), query.get('fields') ?? undefined);
  });
}

export const FORMS_ROUTES: Route[] = [
  route('POST /v1/forms', async (call) => {
    const { world, email, query } = call;
    const { info = {} } = await call.json<{ info?: { title?: string; documentTitle?: string } }>();
    // Forms that the API makes are unpublished since 30 June 2026 (platform.md §1.5).
    const isPublished = query.get('unpublished') === 'false';
    const { id } = createFormState(world, email, info.documentTitle ?? info.title ?? '', isPublished);
    updateForm(world, id, (form) => {
      form.title = info.title ?? '';
    });
    return apiForm(world, id);
  }),
  method(`GET ${FORM}`, (formId, { world }) => apiForm(world, formId)),
  method(`POST ${FORM}:batchUpdate`, async (formId, call) => {
    const given = await call.json<{ requests?: FormsRequest[]; includeFormInResponse?: boolean }>();
    const replies = changeForm(call.world, formId, given.requests ?? []);
    return { replies, ...(given.includeFormInResponse ? { form: apiForm(call.world, formId) } : {}) };
  }),
  method(`POST ${FORM}:setPublishSettings`, async (formId, call) => {
    const given = await call.json<{
      publishSettings?: { publishState?: { isPublished?: boolean; isAcceptingResponses?: boolean } };
    }>();
    const { isPublished = false, isAcceptingResponses = false } = given.publishSettings?.publishState ?? {};
    setPublished(call.world, formId, isPublished, isAcceptingResponses);
    return { formId, publishSettings: apiForm(call.world, formId).publishSettings };
  }),
  method(`GET ${FORM}/responses`, (formId, { world, query }) => {
    const form = getForm(world, formId);
    const since = sinceOf(query.get('filter'));
    const found = listResponses(world, formId).filter(({ submittedAt }) => since(submittedAt));
    return paged(
      'responses',
      found.map((one) => apiResponse(world, form, one)),
      query,
      5000,
    );
  }),
  method(`GET ${FORM}/responses/*`, (formId, { world, path }) => {
    const response = world.store.get('response', path[1] ?? '');
    if (response?.formId !== formId) throw new Error('Requested entity was not found.');
    return apiResponse(world, getForm(world, formId), response);
  }),
];

/** `timestamp > 2026-03-02T01:00:00Z` or `>=`: the only filters there are. */
function sinceOf(filter: string | null): (at: number) => boolean {
  if (!filter) return () => true;
  const [, sign, text = ''] = /^timestamp\s*(>=?)\s*"?([^"]+)"?$/.exec(filter.trim()) ?? [];
  const time = Date.parse(text);
  if (!sign || Number.isNaN(time)) throw new Error('Invalid filter.');
  return sign === '>' ? (at) => at > time : (at) => at >= time;
}
