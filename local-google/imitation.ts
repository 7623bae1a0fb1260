/**
 * What an imitated class promises: each method that it has in common with Google's class has Google's signature, which
 * the compiler checks. `class RangeFace … implements Imitation<RangeFace, GoogleAppsScript.Spreadsheet.Range>`.
 */
export type Imitation<Own, Google> = Pick<Google, keyof Google & keyof Own>;
