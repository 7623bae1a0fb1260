/** Responses of the form, as they come: answers by question title, uploads as file references (platform.md §1.3). */
import type { RawResponse } from '../actions/ports';
import { UPLOAD_QUESTION } from '../text/form';

export function rawResponse(response: GoogleAppsScript.Forms.FormResponse): RawResponse {
  const answers: Record<string, unknown> = {};
  let files: RawResponse['files'] = [];
  for (const answer of response.getItemResponses()) {
    const title = answer.getItem().getTitle();
    const given: unknown = answer.getResponse();
    if (title === UPLOAD_QUESTION.title) files = fileIds(given);
    else answers[title] = given;
  }
  return {
    id: response.getId(),
    editUrl: response.getEditResponseUrl() ?? '',
    email: response.getRespondentEmail() ?? '',
    submittedAt: new Date(response.getTimestamp().getTime()),
    answers,
    files,
  };
}

/** Responses since an instant, for the sweep. A changed answer counts from when it was changed (platform.md §1.3). */
export function responsesSince(formId: string, since: Date): RawResponse[] {
  return FormApp.openById(formId).getResponses(since).map(rawResponse);
}

function fileIds(given: unknown): string[] {
  const ids = Array.isArray(given) ? given : [given];
  return ids.filter((id): id is string => typeof id === 'string' && id !== '');
}
