/**
 * Menu *Terapkan perubahan peran*: people and roles as the tab says now, with sharing and protections, as the office
 * account only. Each morning the same is done when somebody's dates begin or end (`every-morning.ts`).
 */
import { type Attention, attentionTo } from '../domain/attention';
import { dayOf } from '../domain/calendar';
import { accountsByRole } from '../domain/office';
import type { Refusal, SettingFault } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { applySettings, record } from './apply';
import type { CareWorld } from './care-ports';
import type { OfficeControl } from './ports';

export interface RolesReport {
  holders: OfficeControl['rolesApplied'];
  changed: string[];
  moved: string[];
  faults: SettingFault[];
  attention: Attention[];
}

export function applyRoles(world: CareWorld): RolesReport | Refusal {
  const owner = world.access.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  return world.register.alone((): RolesReport | Refusal => {
    const applied = applySettings(world, { people: true });
    if (isRefusal(applied)) return applied;
    const { office, control, faults, changed, moved } = applied;
    const today = dayOf(world.now(office.timeZone));
    const holders = accountsByRole(office, today);
    world.access.apply(office, control, today);
    if (JSON.stringify(holders) !== JSON.stringify(control.rolesApplied)) {
      record(world, { type: 'roles applied', holders }, { office, control }, { rolesApplied: holders });
    }
    return { holders, changed, moved, faults, attention: attentionTo(office, today) };
  });
}
