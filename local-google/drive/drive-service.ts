/** The advanced Drive service (`Drive.Files`, `Drive.Permissions`; v3) as scripts see it. */
import { AdvancedService, calling } from '../advanced-service';
import { pickFields } from '../spreadsheet/field-mask';
import { bytesIn } from '../utilities/blob';
import {
  type Content,
  copyApiFile,
  createApiFile,
  deleteApiFile,
  type FileOptions,
  getApiFile,
  type ListOptions,
  listApiFiles,
  updateApiFile,
} from './drive-api';
import type { ApiFile } from './file-resource';
import { apiUser } from './file-resource';
import {
  type ApiPermission,
  createPermission,
  deletePermission,
  findPermission,
  listPermissions,
  requireFile,
  requireSharing,
  type SharingOptions,
  updatePermission,
} from './permissions';

type V3 = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type V3Permissions = GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;
type Blob = GoogleAppsScript.Base.Blob;

const READ = ['drive', 'drive.readonly', 'drive.file', 'drive.metadata', 'drive.metadata.readonly'];
const WRITE = ['drive', 'drive.file'];

export class DriveService extends AdvancedService {
  readonly _name = 'Drive';

  get Files(): FilesCollection {
    return new FilesCollection(this._execution);
  }
  get Permissions(): PermissionsCollection {
    return new PermissionsCollection(this._execution);
  }
  get About(): AboutCollection {
    return new AboutCollection(this._execution);
  }
}

class FilesCollection
  extends AdvancedService
  implements Pick<V3, 'copy' | 'create' | 'get' | 'list' | 'remove' | 'update'>
{
  readonly _name = 'Drive.Files';
  override readonly _roundTrips = ['copy', 'create', 'get', 'list', 'remove', 'update'];

  get(fileId: string, optional?: FileOptions & { alt?: string }): ApiFile & string {
    return this._call('get', READ, (world, email) => {
      // No bytes come through the advanced service (platform.md §6): DriveApp reads them.
      if (optional?.alt === 'media')
        throw new Error(
          'local-google does not imitate downloading through the advanced service, which fails on Google',
        );
      return getApiFile(world, email, fileId, optional) as ApiFile & string;
    });
  }

  list(optional?: ListOptions): GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList {
    return this._call('list', READ, (world, email) => listApiFiles(world, email, optional));
  }

  create(resource: ApiFile, mediaData?: Blob | null, optional?: FileOptions): ApiFile {
    return this._call('create', WRITE, (world, email) =>
      createApiFile(world, email, resource, contentOf(mediaData), optional),
    );
  }

  update(resource: ApiFile, fileId: string, mediaData?: Blob | null, optional?: FileOptions): ApiFile {
    return this._call('update', WRITE, (world, email) =>
      updateApiFile(world, email, fileId, resource, contentOf(mediaData), optional),
    );
  }

  copy(resource: ApiFile, fileId: string, optional?: FileOptions): ApiFile {
    return this._call('copy', WRITE, (world, email) => copyApiFile(world, email, fileId, resource, optional));
  }

  remove(fileId: string): void {
    this._call('delete', WRITE, (world, email) => deleteApiFile(world, email, fileId));
  }

  _call<T>(method: string, scopes: string[], act: (world: World, email: string) => T): T {
    const { world, user } = this._execution;
    return calling(this._execution, `drive.files.${method}`, scopes, () => act(world, user));
  }
}

type World = AdvancedService['_execution']['world'];

function contentOf(blob: Blob | null | undefined): Content | undefined {
  if (!blob) return undefined;
  return { bytes: bytesIn(blob), mimeType: blob.getContentType() ?? 'application/octet-stream' };
}

/** What v3 answers of a permission when no fields are asked for. */
const USUAL_FIELDS = 'kind,id,type,role';

class PermissionsCollection
  extends AdvancedService
  implements Pick<V3Permissions, 'create' | 'get' | 'list' | 'remove' | 'update'>
{
  readonly _name = 'Drive.Permissions';
  override readonly _roundTrips = ['create', 'get', 'list', 'remove', 'update'];

  list(
    fileId: string,
    optional: { fields?: string } = {},
  ): GoogleAppsScript.Drive_v3.Drive.V3.Schema.PermissionList {
    return this._call('list', READ, (world, email) => {
      requireSharing(world, email, fileId);
      const all = { kind: 'drive#permissionList', permissions: listPermissions(world, fileId) };
      return pickFields(all, optional.fields ?? `kind,permissions(${USUAL_FIELDS})`);
    });
  }

  get(fileId: string, permissionId: string, optional: { fields?: string } = {}): ApiPermission {
    return this._call('get', READ, (world, email) => {
      requireFile(world, email, fileId);
      return pickFields(findPermission(world, fileId, permissionId), optional.fields ?? USUAL_FIELDS);
    });
  }

  create(
    resource: ApiPermission,
    fileId: string,
    optional: SharingOptions & { fields?: string } = {},
  ): ApiPermission {
    return this._call('create', WRITE, (world, email) =>
      pickFields(createPermission(world, email, fileId, resource, optional), optional.fields ?? USUAL_FIELDS),
    );
  }

  update(
    resource: ApiPermission,
    fileId: string,
    permissionId: string,
    optional: SharingOptions & { fields?: string } = {},
  ): ApiPermission {
    return this._call('update', WRITE, (world, email) =>
      pickFields(
        updatePermission(world, email, fileId, permissionId, resource, optional),
        optional.fields ?? USUAL_FIELDS,
      ),
    );
  }

  remove(fileId: string, permissionId: string): void {
    this._call('delete', WRITE, (world, email) => {
      requireFile(world, email, fileId);
      deletePermission(world, email, fileId, permissionId);
    });
  }

  _call<T>(method: string, scopes: string[], act: (world: World, email: string) => T): T {
    const { world, user } = this._execution;
    return calling(this._execution, `drive.permissions.${method}`, scopes, () =>
      world.store.atomically(() => act(world, user)),
    );
  }
}

class AboutCollection
  extends AdvancedService
  implements Pick<GoogleAppsScript.Drive_v3.Drive.V3.Collection.AboutCollection, 'get'>
{
  readonly _name = 'Drive.About';
  override readonly _roundTrips = ['get'];

  get(optional: { fields?: string } = {}): GoogleAppsScript.Drive_v3.Drive.V3.Schema.About {
    const { world, user } = this._execution;
    return calling(this._execution, 'drive.about.get', READ, () => {
      // v3 has no usual fields here (Drive v3 `about.get`).
      if (!optional.fields) throw new Error("The 'fields' parameter is required for this method.");
      return pickFields({ kind: 'drive#about', user: apiUser(world, user, user) }, optional.fields);
    });
  }
}
