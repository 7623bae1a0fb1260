/** The tokens with which scripts fetch Google's own addresses. Apart: ScriptApp gives them, UrlFetchApp reads them. */
const PREFIX = 'local-google:';

export function tokenOf(email: string): string {
  return PREFIX + email;
}

/** Whose token an `Authorization` header carries, if it carries one. */
export function accountOfToken(header: string | undefined): string | undefined {
  const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
  return token?.startsWith(PREFIX) ? token.slice(PREFIX.length) : undefined;
}
