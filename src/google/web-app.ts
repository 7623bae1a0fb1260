/** The project as a web app: where Google serves what was deployed. */

/**
 * The address of what was deployed last; '' when nothing was. A test deployment (`/dev`) opens for the script's editors
 * only, so no letter may lead there.
 */
export function webAppUrl(): string {
  const url: string | null = ScriptApp.getService().getUrl();
  return url?.endsWith('/exec') ? url : '';
}
