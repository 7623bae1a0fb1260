/**
 * The project's manifest and what it permits. Apart, because every service asks it: Google refuses a call whose
 * permission the manifest does not list, and any call that needs one in a simple trigger (platform.md §2.2, §6).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from './execution/execution';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  webapp?: {
    access?: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
    executeAs?: 'USER_ACCESSING' | 'USER_DEPLOYING';
  };
  dependencies?: {
    enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[];
  };
}

/** Without a script there is nothing that narrows what the account may do. */
export function readManifest({ options }: Execution): Manifest {
  return options.project ? manifestIn(options.project.folder) : {};
}

export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest;
}

export const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** All of Gmail, the one scope whose name is an address of its own. */
export const GMAIL_SCOPE = 'https://mail.google.com/';

/** @param scopes any one of them suffices; without Google's prefix, where they have it. */
export function requireScope(execution: Execution, method: string, ...scopes: string[]): void {
  const needed = scopes.map((scope) => (scope === GMAIL_SCOPE ? scope : SCOPE_PREFIX + scope));
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
