/** Script projects: made, found, and who may change them. A standalone one is a file of its own in Drive. */
import { MIME, type ProjectDocument } from '../documents';
import { mayEdit, mayView } from '../drive/access';
import { createFile } from '../drive/files';
import type { World } from '../world';
import { NEW_CONTENT, writeContent } from './content';

export function createProject(
  world: World,
  email: string,
  { title, parentId }: { title?: string; parentId?: string },
): ProjectDocument {
  if (!title) throw new Error('Request contains an invalid argument.');
  const parent = parentId ? world.store.get('file', parentId) : undefined;
  if (parentId && (!parent || !mayEdit(world, parentId, email)))
    throw new Error('Requested entity was not found.');
  const isBound = parent !== undefined && parent.mimeType !== MIME.folder;
  if (isBound && ![MIME.spreadsheet, MIME.form].some((type) => type === parent.mimeType))
    throw new Error(`local-google does not imitate scripts bound to ${parent.mimeType} yet`);
  return world.store.atomically(() => {
    const file = isBound ? undefined : createFile(world, email, { name: title, kind: 'script', parentId });
    const id = file?.id ?? world.newId('project');
    const at = world.clock.now();
    const project: ProjectDocument = {
      id,
      folder: world.store.sourceFolder(id),
      // A standalone script has nothing but itself; whoever may edit its file may edit it.
      containerId: isBound ? parent.id : id,
      ownerEmail: email,
      title,
      createdAt: at,
      updatedAt: at,
    };
    writeContent(world, project, NEW_CONTENT);
    return getProject(world, id);
  });
}

function getProject(world: World, id: string): ProjectDocument {
  const project = world.store.get('project', id);
  if (!project) throw new Error('Requested entity was not found.');
  return project;
}

export function requireProject(
  world: World,
  email: string,
  id: string,
  right: 'view' | 'edit',
): ProjectDocument {
  const project = getProject(world, id);
  const may = right === 'edit' ? mayEdit : mayView;
  if (!mayView(world, project.containerId, email)) throw new Error('Requested entity was not found.');
  if (!may(world, project.containerId, email)) throw new Error('The caller does not have permission');
  return project;
}
