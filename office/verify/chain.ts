/** The journal's chain, and the vault's copy of it, computed a second time. */
import { VAULT_TABS } from '../../src/text/cells';
import { VERIFY } from '../../src/text/office-verify';
import { TAB_TITLES } from '../../src/text/tabs';
import { controlText, type Evidence, type Finding, type Line, linesOf, sha256 } from './evidence';

export function checkChain(evidence: Evidence): { lines: Line[]; findings: Finding[] } {
  const lines = linesOf(evidence.tabs, TAB_TITLES.journal);
  const says: string[] = [];
  let previous = '0'.repeat(64);
  lines.forEach((line, index) => {
    const at = index + 1;
    if (line.sequence !== at) says.push(VERIFY.outOfOrder(at, line.sealed[0] ?? ''));
    else if (line.previous !== previous) says.push(VERIFY.notLinked(at));
    else if (sha256(JSON.stringify(['jurnal/1', ...line.sealed])) !== line.hash) says.push(VERIFY.edited(at));
    else if (!line.fact.type) says.push(VERIFY.noFact(at));
    previous = line.hash;
  });
  const { tabs } = evidence;
  if (controlText(tabs, 'journalCount') !== String(lines.length))
    says.push(VERIFY.otherCount(controlText(tabs, 'journalCount'), lines.length));
  if (controlText(tabs, 'journalHash') !== previous) says.push(VERIFY.otherHead);
  return {
    lines,
    findings: [
      ...says.map((one): Finding => ({ about: 'journal', says: one })),
      ...checkVault(evidence, lines),
    ],
  };
}

/** It may lag behind: it is copied each hour. What it has must be what the journal has. */
function checkVault({ vault }: Evidence, lines: readonly Line[]): Finding[] {
  if (!vault) return [];
  const kept = linesOf(vault, VAULT_TABS.journal);
  const last = kept.at(-1);
  const [count = '', hash = ''] = vault.find((one) => one.title === VAULT_TABS.head)?.rows[0] ?? [];
  const says = kept.flatMap((one, index) => {
    const own = lines[index];
    const isSame = own?.hash === one.hash && JSON.stringify(own.sealed) === JSON.stringify(one.sealed);
    return isSame ? [] : [VERIFY.otherThanVault(one.sequence)];
  });
  if (count !== '' && (Number(count) !== kept.length || hash !== last?.hash)) says.push(VERIFY.vaultHead);
  return says.map((one) => ({ about: 'vault', says: one }));
}
