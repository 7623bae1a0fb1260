/**
 * The project's manifest and what it permits. Apart, because every service asks it: Google refuses a call whose
 * permission the manifest does not list, and any call that needs one in a simple trigger (platform.md §2.2, §6).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from './execution';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  dependencies?: {
    enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[];
  };
}

export function readManifest(execution: Execution): Manifest {
  return JSON.parse(readFileSync(join(execution.project.folder, 'appsscript.json'), 'utf8')) as Manifest;
}

export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** @param scopes any one of them suffices; without Google's prefix. */
export function requireScope(execution: Execution, method: string, ...scopes: string[]): void {
  const needed = scopes.map((scope) => SCOPE_PREFIX + scope);
  if (execution.options.surroundings === 'simple trigger') {
    throw new Error(`You do not have permission to call ${method}. Required permissions: ${orList(needed)}`);
  }
  // Without `oauthScopes` Google finds the scopes in the code by itself.
  const granted = readManifest(execution).oauthScopes;
  if (granted && !needed.some((scope) => granted.includes(scope))) {
    throw new Error(
      `Specified permissions are not sufficient to call ${method}. Required permissions: ${orList(needed)}`,
    );
  }
}

function orList(scopes: string[]): string {
  return scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? '');
}
