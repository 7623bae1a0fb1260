/**
 * Each morning, as the office account: roles whose dates begin or end, settings that were left unapplied, files that
 * were exchanged in Drive, and the live columns of open rows, in one commit. May be run again at any time.
 */
import { type Attention, attentionTo } from '../domain/attention';
import { dayOf, type Moment } from '../domain/calendar';
import { accountsByRole } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { filesChange } from '../domain/rules/files-change';
import { attentionLetter } from '../text/letter';
import { settingFaultText } from '../text/refusals';
import { attentionText } from '../text/settings';
import { changeFor } from './act';
import { applySettings } from './apply';
import type { CareWorld } from './care-ports';
import type { Control, QueuedLetter } from './ports';

export interface Morning {
  rolesChanged: boolean;
  filesChanged: string[];
  told: string[];
}

export function everyMorning(world: CareWorld): Morning | Refusal {
  const owner = world.access.owner();
  const done = world.register.alone(
    (): { outcome: Morning; letters: QueuedLetter[]; now: Moment } | Refusal => {
      const applied = applySettings(world, { people: true });
      if (isRefusal(applied)) return applied;
      const read = world.register.readOpen();
      if (isRefusal(read)) return read;
      const { office, control, items } = read;
      const now = world.now(office.timeZone);
      const today = dayOf(now);
      const holders = accountsByRole(office, today);
      const rolesChanged = JSON.stringify(holders) !== JSON.stringify(control.rolesApplied);
      if (rolesChanged) world.access.apply(office, control, today);
      const filesNow = world.folders.filesIn(items.map((one) => one.item.submission.folderUrl));
      const changes = items.flatMap((placed) => {
        const fact = filesChange(placed.item, filesNow, office, today);
        return fact ? [{ fact, placed }] : [];
      });
      const facts = [
        ...(rolesChanged ? [{ fact: { type: 'roles applied', holders } as const }] : []),
        ...changes,
      ];
      const sentences = [
        ...applied.faults.map(settingFaultText),
        ...[...attentionTo(office, today), ...vaultAttention(world, control)].map(attentionText),
      ];
      const told = sentences.join('\n');
      const isNews = told !== '' && told !== control.told;
      const change = changeFor(world, facts, {
        office,
        control,
        now,
        changed: { rolesApplied: holders, told, page: world.webApp },
        letters: isNews ? [attentionLetter(owner, sentences, office, world.addresses)] : [],
      });
      const moved = new Set(changes.map(({ placed }) => placed.row));
      change.refreshed = items.filter((one) => !moved.has(one.row));
      world.register.commit(change);
      const outcome = {
        rolesChanged,
        filesChanged: changes.map(({ placed }) => placed.item.submission.number),
        told: isNews ? sentences : [],
      };
      return { outcome, letters: change.letters, now };
    },
  );
  if (isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return done.outcome;
}

/** Whether the last line that was copied into the vault still is what the journal has at its place. */
function vaultAttention(world: CareWorld, { vaultId, head }: Control): Attention[] {
  if (vaultId === '') return [];
  const kept = world.vault.head(vaultId);
  if (kept.count === 0) return [];
  // An older version of the register, put back, ends before it.
  const [line] = head.count < kept.count ? [] : world.register.readLines([kept.count]);
  return line?.hash === kept.hash ? [] : [{ about: 'journal differs from the vault' }];
}
