/**
 * What the advanced services have in common: their errors name the method that was called, their scopes are the
 * API's own, and `newSomething()` makes the plain object that a request takes.
 */
import type { Execution } from './execution/execution';
import { readManifest, SCOPE_PREFIX } from './manifest';
import { ServiceObject } from './service-object';

export abstract class AdvancedService extends ServiceObject {
  /** `Sheets.newValueRange()`: an empty resource to be filled in. */
  override _missing(name: string): unknown {
    return /^new[A-Z]/.test(name) ? () => ({}) : undefined;
  }
}

/** Runs a method of an advanced service. @param scopes any one of them suffices; without Google's prefix */
export function calling<T>(execution: Execution, method: string, scopes: string[], act: () => T): T {
  try {
    requireApiScope(execution, scopes);
    return act();
  } catch (error) {
    throw new Error(`API call to ${method} failed with error: ${(error as Error).message}`);
  }
}

function requireApiScope(execution: Execution, scopes: string[]): void {
  if (execution.options.surroundings === 'simple trigger') {
    throw new Error(
      'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    );
  }
  const granted = readManifest(execution).oauthScopes;
  if (granted && !scopes.some((scope) => granted.includes(SCOPE_PREFIX + scope)))
    throw new Error('Request had insufficient authentication scopes.');
}
