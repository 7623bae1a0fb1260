/**
 * What only a person can do on a form's edit page: ask for files, and have addresses verified
 * (platform.md §1.1, §1.4). Apart from FormApp, so that no script can reach it.
 */

import { type FileDocument, type FormDocument, MIME } from '../documents';
import { mayEdit } from '../drive/access';
import { createFile, listChildren, rootFolder } from '../drive/files';
import type { World } from '../world';
import { getForm, newItem, updateForm } from './state';

export interface UploadQuestion {
  title: string;
  helpText?: string;
  required?: boolean;
  /** The editor offers 1, 5 and 10. */
  maxFiles: number;
  /** Per file; 10 MB unless told. */
  maxBytes?: number;
  /** At the end unless told. */
  atIndex?: number;
}

const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

/** Returns the id of the new question. */
export function addUploadQuestion(
  world: World,
  email: string,
  formId: string,
  question: UploadQuestion,
): number {
  requireEditor(world, email, formId);
  if (![1, 5, 10].includes(question.maxFiles)) {
    throw new Error(`Jumlah maksimum file: pilih 1, 5, atau 10 (bukan ${question.maxFiles}).`);
  }
  return world.store.atomically(() => {
    const folder = questionFolder(world, formId, question.title);
    const item = {
      ...newItem(world, 'FILE_UPLOAD'),
      title: question.title,
      helpText: question.helpText ?? '',
      required: question.required ?? false,
      upload: {
        maxFiles: question.maxFiles,
        maxBytes: question.maxBytes ?? DEFAULT_MAX_BYTES,
        folderId: folder.id,
      },
    };
    updateForm(world, formId, (form) => {
      form.items.splice(question.atIndex ?? form.items.length, 0, item);
    });
    return item.id;
  });
}

export function setEmailCollection(
  world: World,
  email: string,
  formId: string,
  collection: FormDocument['emailCollection'],
): void {
  requireEditor(world, email, formId);
  updateForm(world, formId, (form) => {
    form.emailCollection = collection;
  });
}

/** In the owner's Drive: `<form> (File responses)`, and in it one folder for each question. */
function questionFolder(world: World, formId: string, title: string): FileDocument {
  const { name, ownerEmail } = world.store.get('file', formId) as FileDocument;
  const formFolder = folderIn(
    world,
    ownerEmail,
    rootFolder(world, ownerEmail).id,
    `${name} (File responses)`,
  );
  return folderIn(world, ownerEmail, formFolder.id, `${title} (File responses)`);
}

function folderIn(world: World, ownerEmail: string, parentId: string, name: string): FileDocument {
  const known = listChildren(world, parentId).find(
    (one) => one.name === name && one.mimeType === MIME.folder && !one.trashed,
  );
  return known ?? createFile(world, ownerEmail, { name, kind: 'folder', parentId });
}

function requireEditor(world: World, email: string, formId: string): void {
  getForm(world, formId);
  if (!mayEdit(world, formId, email)) throw new Error('Anda memerlukan izin untuk mengedit formulir ini.');
}
