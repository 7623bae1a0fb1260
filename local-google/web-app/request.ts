/**
 * A request to a web app: who may open it, as whom it runs, what `doGet` and `doPost` are given, and what becomes of
 * their answer. Apart from the web server, because tests and scripts (UrlFetchApp) ask too.
 */

import { TextOutput } from '../content/content-service';
import type { DeploymentDocument } from '../documents';
import { domainOf, mayEdit } from '../drive/access';
import { type Effect, Execution, type ExecutionOptions } from '../execution';
import { HtmlOutput } from '../html/html-service';
import type { Meter } from '../meter';
import { unwrap } from '../service-object';
import { isSameWorkspace } from '../triggers/fire';
import type { World } from '../world';
import { deployedProject, deploymentUrl, webAppOf } from './deployments';

export interface WebAppRequest {
  method?: 'GET' | 'POST';
  /** `page=antrean&id=3` */
  query?: string;
  /** What follows `/exec/`. */
  pathInfo?: string;
  body?: string;
  contentType?: string;
  onRoundTrip?: ExecutionOptions['onRoundTrip'];
}

export type WebAppAnswer = { meter?: Meter } & (
  | {
      kind: 'page';
      html: string;
      title: string;
      faviconUrl?: string;
      metaTags: Record<string, string>;
    }
  | { kind: 'text'; text: string; contentType: string; fileName?: string }
  /** Google shows it on a page of its own. */
  | { kind: 'error'; message: string; error?: Error }
  | { kind: 'refused' | 'sign in' }
);

/** @param visitor '' for somebody who is not signed in */
export function openWebApp(
  world: World,
  deployment: DeploymentDocument,
  visitor: string,
  request: WebAppRequest = {},
): WebAppAnswer {
  const refusal = refusalOf(world, deployment, visitor);
  if (refusal) return { kind: refusal };
  const execution = webAppExecution(world, deployment, visitor, request.onRoundTrip);
  const name = request.method === 'POST' ? 'doPost' : 'doGet';
  const { meter } = execution;
  try {
    const answer = unwrap(execution.run(name, [eventOf(request)]));
    return { meter, ...answerOf(answer) };
  } catch (error) {
    return { meter, kind: 'error', message: messageOf(error), error: error as Error };
  }
}

/** `google.script.run` of a web app's page. Throws what the script throws. */
export function callWebApp(
  world: World,
  deployment: DeploymentDocument,
  visitor: string,
  functionName: string,
  args: unknown[],
): { value: unknown; effects: Effect[]; meter: Meter } {
  if (refusalOf(world, deployment, visitor))
    throw new Error('Authorization is required to perform that action.');
  const execution = webAppExecution(world, deployment, visitor);
  const value = execution.run(functionName, args);
  return { value, effects: execution.effects, meter: execution.meter };
}

/** The execution of one call: a request, or `google.script.run` of a page that was opened. */
function webAppExecution(
  world: World,
  deployment: DeploymentDocument,
  visitor: string,
  onRoundTrip?: ExecutionOptions['onRoundTrip'],
): Execution {
  const runsAsVisitor = webAppOf(world, deployment)?.executeAs === 'USER_ACCESSING';
  const effectiveUser = runsAsVisitor ? visitor : deployment.deployedBy;
  // Running as its owner, it is told who looks at it only within an organisation (platform.md §3.1).
  const isTold = runsAsVisitor || visitor === effectiveUser || isSameWorkspace(world, visitor, effectiveUser);
  return new Execution({
    world,
    project: deployedProject(world, deployment),
    effectiveUser,
    activeUser: isTold ? visitor : '',
    surroundings: 'web app',
    webAppUrl: deploymentUrl(deployment),
    onRoundTrip,
  });
}

/** Why a visitor may not open it; undefined: they may. */
export function refusalOf(
  world: World,
  deployment: DeploymentDocument,
  visitor: string,
): 'refused' | 'sign in' | undefined {
  const webApp = webAppOf(world, deployment);
  if (!webApp) return 'refused';
  const project = deployedProject(world, deployment);
  const owner = deployment.deployedBy;
  if (visitor === '')
    return webApp.access === 'ANYONE_ANONYMOUS' &&
      webApp.executeAs === 'USER_DEPLOYING' &&
      deployment.versionNumber
      ? undefined
      : 'sign in';
  // `/dev` is for those who may edit the script, which are those who may edit its container (platform.md §3.5).
  if (deployment.versionNumber === undefined)
    return mayEdit(world, project.containerId, visitor) || visitor === owner ? undefined : 'refused';
  if (webApp.access === 'MYSELF') return visitor === owner ? undefined : 'refused';
  if (webApp.access === 'DOMAIN') return domainOf(visitor) === domainOf(owner) ? undefined : 'refused';
  return undefined;
}

/** The event of `doGet` and `doPost` (web apps guide, "Request parameters"). */
function eventOf({ method = 'GET', query = '', pathInfo, body = '', contentType }: WebAppRequest): object {
  const search = new URLSearchParams(query);
  const isForm = contentType?.startsWith('application/x-www-form-urlencoded');
  if (method === 'POST' && isForm)
    for (const [key, value] of new URLSearchParams(body)) search.append(key, value);
  const parameters: Record<string, string[]> = {};
  for (const [key, value] of search) {
    parameters[key] = [...(parameters[key] ?? []), value];
  }
  const parameter = Object.fromEntries(Object.entries(parameters).map(([key, [first]]) => [key, first]));
  return {
    queryString: query,
    parameter,
    parameters,
    contextPath: '',
    contentLength: method === 'POST' ? Buffer.byteLength(body) : -1,
    ...(pathInfo ? { pathInfo } : {}),
    ...(method === 'POST'
      ? {
          postData: {
            length: Buffer.byteLength(body),
            type: contentType ?? 'application/x-www-form-urlencoded',
            contents: body,
            name: 'postData',
          },
        }
      : {}),
  };
}

function answerOf(answer: unknown): WebAppAnswer {
  if (answer instanceof HtmlOutput) {
    const favicon = answer.getFaviconUrl();
    return {
      kind: 'page',
      html: answer.getContent(),
      title: answer.getTitle(),
      ...(favicon ? { faviconUrl: favicon } : {}),
      metaTags: Object.fromEntries(answer.getMetaTags().map((one) => [one.getName(), one.getContent()])),
    };
  }
  if (answer instanceof TextOutput) {
    const fileName = answer._download;
    return {
      kind: 'text',
      text: answer.getContent(),
      contentType: answer._contentType,
      ...(fileName ? { fileName } : {}),
    };
  }
  if (answer === undefined || answer === null)
    return { kind: 'error', message: 'The script completed but did not return anything.' };
  return {
    kind: 'error',
    message: 'The script completed but the returned value is not a supported return type.',
  };
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(error);
}
