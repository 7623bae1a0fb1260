/**
 * Versions and deployments of a project: what a web app runs. A version is a copy of the files; a deployment names
 * one, and keeps its address when it is led to a newer (platform.md §3.6).
 */
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { addressOf } from '../addresses';
import type { DeploymentDocument, ProjectDocument, VersionDocument } from '../documents';
import { type Manifest, manifestIn } from '../manifest';
import type { World } from '../world';

/** platform.md §2.3. */
const MOST_VERSIONS = 200;

export function createVersion(world: World, project: ProjectDocument, description = ''): VersionDocument {
  const number = world.store.next(`version:${project.id}`);
  if (number > MOST_VERSIONS) throw new Error(`A script cannot have more than ${MOST_VERSIONS} versions.`);
  const folder = world.store.sourceFolder(`${project.id}-v${number}`);
  cpSync(project.folder, folder, { recursive: true });
  const version = { projectId: project.id, number, description, createdAt: world.clock.now(), folder };
  world.store.put('version', versionId(project.id, number), version);
  return version;
}

export function listVersions(world: World, projectId: string): VersionDocument[] {
  return world.store.list('version').filter((one) => one.projectId === projectId);
}

export function getVersion(world: World, projectId: string, number: number): VersionDocument {
  const version = world.store.get('version', versionId(projectId, number));
  if (!version) throw new Error('Requested entity was not found.');
  return version;
}

const versionId = (projectId: string, number: number) => `${projectId}/${number}`;

/** @param versionNumber a new version of the files of now when absent */
export function deploy(
  world: World,
  project: ProjectDocument,
  by: string,
  description = '',
  versionNumber?: number,
): DeploymentDocument {
  const number = versionNumber ?? createVersion(world, project, description).number;
  getVersion(world, project.id, number);
  return put(world, {
    id: newId(world),
    projectId: project.id,
    versionNumber: number,
    description,
    updatedAt: world.clock.now(),
    deployedBy: by.toLowerCase(),
  });
}

/** Leads an address to another version. Whoever does it is whom the web app runs as from then on. */
export function redeploy(
  world: World,
  deploymentId: string,
  by: string,
  description?: string,
  versionNumber?: number,
): DeploymentDocument {
  const known = getDeployment(world, deploymentId);
  const project = world.store.get('project', known.projectId);
  if (!project || known.versionNumber === undefined)
    throw new Error('Read-only deployments may not be modified.');
  const number = versionNumber ?? createVersion(world, project, description).number;
  getVersion(world, project.id, number);
  return put(world, {
    ...known,
    versionNumber: number,
    description: description ?? known.description,
    updatedAt: world.clock.now(),
    deployedBy: by.toLowerCase(),
  });
}

/** Every project has one of the files of now, made when first asked for. */
export function headDeployment(world: World, project: ProjectDocument): DeploymentDocument {
  const known = listDeployments(world, project.id).find((one) => one.versionNumber === undefined);
  return (
    known ??
    put(world, {
      id: newId(world),
      projectId: project.id,
      description: '',
      updatedAt: world.clock.now(),
      deployedBy: project.ownerEmail,
    })
  );
}

export function listDeployments(world: World, projectId: string): DeploymentDocument[] {
  return world.store.list('deployment').filter((one) => one.projectId === projectId);
}

export function getDeployment(world: World, id: string): DeploymentDocument {
  const deployment = world.store.get('deployment', id);
  if (!deployment) throw new Error('Requested entity was not found.');
  return deployment;
}

/** The deployment that a path of script.google.com names: `/macros/s/<id>/exec`. */
export function deploymentAt(world: World, path: string): DeploymentDocument | undefined {
  const [, id = '', kind] = /^\/macros\/s\/([\w-]+)\/(exec|dev)$/.exec(path) ?? [];
  const named = world.store.get('deployment', id);
  const project = named && world.store.get('project', named.projectId);
  return kind === 'dev' && project ? headDeployment(world, project) : named;
}

export function deleteDeployment(world: World, id: string): void {
  if (getDeployment(world, id).versionNumber === undefined)
    throw new Error('Read-only deployments may not be deleted.');
  world.store.remove('deployment', id);
}

/** What a deployment runs: the project with the folder of its version. */
export function deployedProject(world: World, deployment: DeploymentDocument): ProjectDocument {
  const project = world.store.get('project', deployment.projectId);
  if (!project) throw new Error('Requested entity was not found.');
  if (deployment.versionNumber === undefined) return project;
  return { ...project, folder: getVersion(world, project.id, deployment.versionNumber).folder };
}

/** How the manifest of a deployment's version publishes it; undefined: not as a web app. */
export function webAppOf(
  world: World,
  deployment: DeploymentDocument,
): Required<NonNullable<Manifest['webapp']>> | undefined {
  const { webapp } = manifestIn(deployedProject(world, deployment).folder);
  return webapp && { access: webapp.access ?? 'MYSELF', executeAs: webapp.executeAs ?? 'USER_DEPLOYING' };
}

export function deploymentUrl(deployment: DeploymentDocument): string {
  return addressOf.webApp(deployment.id, deployment.versionNumber === undefined);
}

/** The address that scripts are told outside of their web app: of what was deployed last. */
export function serviceUrl(world: World, projectId: string): string | undefined {
  const published = listDeployments(world, projectId).filter(
    (one) => one.versionNumber !== undefined && webAppOf(world, one),
  );
  const last = published.sort((a, b) => b.updatedAt - a.updatedAt)[0];
  return last && deploymentUrl(last);
}

function put(world: World, deployment: DeploymentDocument): DeploymentDocument {
  world.store.put('deployment', deployment.id, deployment);
  return deployment;
}

function newId(world: World): string {
  const number = world.store.next('id:deployment');
  const digest = (part: string) =>
    createHash('sha256').update(`local-google/deployment/${number}/${part}`).digest('base64url');
  return `AKfycb${(digest('a') + digest('b')).slice(0, 52)}`;
}
