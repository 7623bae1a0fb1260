/**
 * Menu *Siapkan formulir*: with a person, since no script can add a question for files or have addresses verified. Shows
 * what there is to do; on *Lanjutkan* puts right what it can, looks again item by item, and only when everything is there
 * installs the triggers and publishes the form. May be run again at any time; it repairs.
 */
import * as v from 'valibot';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { readRequest } from './act';
import type { CareWorld, FormCare, FormCheck } from './care-ports';

const REQUEST = v.strictObject({ confirmed: v.boolean() });

export interface FormPreparation extends FormCheck {
  formUrl: string;
  /** What no script can see, as a person has said it. */
  isConfirmed: boolean;
  isLive: boolean;
}

/** What the dialog shows first. */
export function openFormPreparation(world: CareWorld, form: FormCare): FormPreparation | Refusal {
  return prepared(world, form);
}

/** The dialog's *Lanjutkan*. */
export function prepareForm(world: CareWorld, form: FormCare, payload: unknown): FormPreparation | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return world.register.alone(() => prepared(world, form, request));
}

function prepared(
  world: CareWorld,
  form: FormCare,
  request?: { confirmed: boolean },
): FormPreparation | Refusal {
  const owner = world.access.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  const control = world.register.readControl();
  if (isRefusal(control)) return control;
  const { formId, settings } = control;
  if (formId === '' || !settings) return { refused: 'register not set up' };
  if (request) form.shape(formId, settings);
  if (request?.confirmed) form.confirm(formId);
  const found = form.check(formId);
  const isConfirmed = form.isConfirmed(formId);
  const isReady = found.hasUpload && found.collectsEmail && isConfirmed;
  if (request && isReady) form.goLive(formId);
  const check = request && isReady ? form.check(formId) : found;
  return { ...check, formUrl: form.address(formId), isConfirmed, isLive: isReady && check.isOpen };
}
