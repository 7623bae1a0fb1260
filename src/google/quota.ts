/** What Google says when an account has used up what it may do in a day: until tomorrow, trying again changes nothing. */

/** "Service invoked too many times for one day: email." (Apps Script guide, quotas for Google services). */
export function isQuotaUsedUp(error: unknown): boolean {
  return /too many times for one day/i.test(String(error));
}
