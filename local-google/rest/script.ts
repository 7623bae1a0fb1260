/** Apps Script API v1: projects, their files, versions and deployments; what clasp talks to. */
import type { DeploymentDocument, ProjectDocument, VersionDocument } from '../documents';
import { runFunction } from '../execution/run';
import { readContent, type ScriptFile, writeContent } from '../script/content';
import { createProject, requireProject } from '../script/projects';
import { pickFields } from '../spreadsheet/field-mask';
import {
  createVersion,
  deleteDeployment,
  deploy,
  deployedProject,
  deploymentUrl,
  getDeployment,
  getVersion,
  headDeployment,
  listDeployments,
  listVersions,
  redeploy,
  webAppOf,
} from '../web-app/deployments';
import type { World } from '../world';
import { type Call, type Route, route } from './call';
import { paged } from './paging';

/** The API's `DeploymentConfig`, as far as it is read. */
interface DeploymentConfig {
  description?: string;
  versionNumber?: number;
}

const PROJECT = '/v1/projects/*';

function method(
  pattern: string,
  right: 'view' | 'edit',
  act: (project: ProjectDocument, call: Call) => object | Promise<object>,
): Route {
  return route(pattern, async (call) => {
    const project = requireProject(call.world, call.email, call.path[0] ?? '', right);
    return pickFields(await act(project, call), call.query.get('fields') ?? undefined);
  });
}

export const SCRIPT_ROUTES: Route[] = [
  route('POST /v1/projects', async (call) =>
    projectView(createProject(call.world, call.email, await call.json())),
  ),
  method(`GET ${PROJECT}`, 'view', projectView),
  method(`GET ${PROJECT}/content`, 'view', (project, { world, query }) => {
    const number = query.get('versionNumber');
    const folder = number ? getVersion(world, project.id, Number(number)).folder : project.folder;
    return { scriptId: project.id, files: readContent(folder).map((file) => fileView(project, file)) };
  }),
  method(`PUT ${PROJECT}/content`, 'edit', async (project, call) => {
    const { files = [] } = await call.json<{ files?: ScriptFile[] }>();
    writeContent(call.world, project, files);
    return { scriptId: project.id, files: files.map((file) => fileView(project, file)) };
  }),

  method(`POST ${PROJECT}/versions`, 'edit', async (project, call) => {
    const { description } = await call.json<{ description?: string }>();
    return versionView(createVersion(call.world, project, description));
  }),
  method(`GET ${PROJECT}/versions`, 'view', (project, { world, query }) =>
    paged('versions', listVersions(world, project.id).reverse().map(versionView), query),
  ),
  method(`GET ${PROJECT}/versions/*`, 'view', (project, { world, path }) =>
    versionView(getVersion(world, project.id, Number(path[1]))),
  ),

  method(`GET ${PROJECT}/deployments`, 'view', (project, { world, query }) => {
    headDeployment(world, project);
    const all = listDeployments(world, project.id).map((one) => deploymentView(world, one));
    return paged('deployments', all, query);
  }),
  method(`POST ${PROJECT}/deployments`, 'edit', async (project, call) => {
    const given = await call.json<DeploymentConfig>();
    // Without a version it would be the deployment of the files of now, of which there is one.
    if (!given.versionNumber) throw new Error('Request contains an invalid argument.');
    const { world, email } = call;
    return deploymentView(world, deploy(world, project, email, given.description, given.versionNumber));
  }),
  method(`GET ${PROJECT}/deployments/*`, 'view', (project, { world, path }) =>
    deploymentView(world, deploymentOf(world, project, path[1])),
  ),
  method(`PUT ${PROJECT}/deployments/*`, 'edit', async (project, call) => {
    const { world, email } = call;
    const { id } = deploymentOf(world, project, call.path[1]);
    const { deploymentConfig = {} } = await call.json<{ deploymentConfig?: DeploymentConfig }>();
    const { description, versionNumber } = deploymentConfig;
    if (!versionNumber) throw new Error('Request contains an invalid argument.');
    return deploymentView(world, redeploy(world, id, email, description, versionNumber));
  }),
  method(`DELETE ${PROJECT}/deployments/*`, 'edit', (project, { world, path }) => {
    deleteDeployment(world, deploymentOf(world, project, path[1]).id);
    return {};
  }),

  route('POST /v1/scripts/*:run', runScript),
];

function deploymentOf(world: World, project: ProjectDocument, id = ''): DeploymentDocument {
  const deployment = getDeployment(world, id);
  if (deployment.projectId !== project.id) throw new Error('Requested entity was not found.');
  return deployment;
}

/** Runs a function as whoever asks; a failure of the script is no failure of the request. */
async function runScript(call: Call): Promise<object> {
  const { world, email } = call;
  const [id = ''] = call.path;
  const named = world.store.get('deployment', id);
  const project = named ? deployedProject(world, named) : requireProject(world, email, id, 'view');
  const given = await call.json<{ function?: string; parameters?: unknown[] }>();
  const { value, error } = runFunction(world, project, given.function ?? '', {
    as: email,
    surroundings: 'editor',
    args: given.parameters ?? [],
  });
  if (!error)
    return {
      done: true,
      response: {
        '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionResponse',
        result: value ?? null,
      },
    };
  const detail = {
    '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionError',
    errorMessage: error.message,
    errorType: error.name,
  };
  return { done: true, error: { code: 3, message: 'ScriptError', details: [detail] } };
}

const timeText = (at: number | undefined) => new Date(at ?? 0).toISOString();

function projectView({ id, title, containerId, createdAt, updatedAt, ownerEmail }: ProjectDocument): object {
  return {
    scriptId: id,
    title: title ?? '',
    ...(containerId === id ? {} : { parentId: containerId }),
    createTime: timeText(createdAt),
    updateTime: timeText(updatedAt),
    creator: { email: ownerEmail },
    lastModifyUser: { email: ownerEmail },
  };
}

function fileView({ createdAt, updatedAt }: ProjectDocument, file: ScriptFile): object {
  return { ...file, createTime: timeText(createdAt), updateTime: timeText(updatedAt) };
}

function versionView({ projectId, number, description, createdAt }: VersionDocument): object {
  return { scriptId: projectId, versionNumber: number, description, createTime: timeText(createdAt) };
}

function deploymentView(world: World, deployment: DeploymentDocument): object {
  const webApp = webAppOf(world, deployment);
  return {
    deploymentId: deployment.id,
    deploymentConfig: {
      scriptId: deployment.projectId,
      ...(deployment.versionNumber === undefined ? {} : { versionNumber: deployment.versionNumber }),
      manifestFileName: 'appsscript',
      description: deployment.description,
    },
    updateTime: timeText(deployment.updatedAt),
    ...(webApp
      ? {
          entryPoints: [
            {
              entryPointType: 'WEB_APP',
              webApp: { url: deploymentUrl(deployment), entryPointConfig: webApp },
            },
          ],
        }
      : {}),
  };
}
