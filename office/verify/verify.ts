/** All of it: what was looked at, and everything that does not fit. */
import { checkChain } from './chain';
import type { Evidence, Finding } from './evidence';
import { checkAnswers, checkFiles, checkPapers } from './files';
import { checkRegister, followItems } from './items';

export interface Verified {
  lines: number;
  items: number;
  files: number;
  /** The journal's head: what papers and digests print. */
  head: string;
  findings: Finding[];
}

export function verify(evidence: Evidence): Verified {
  const chain = checkChain(evidence);
  const { items, findings } = followItems(chain.lines);
  return {
    lines: chain.lines.length,
    items: items.size,
    files: evidence.files.size,
    head: chain.lines.at(-1)?.hash ?? '',
    findings: [
      ...chain.findings,
      ...findings,
      ...checkRegister(evidence, items),
      ...checkFiles(evidence, items),
      ...checkPapers(evidence, chain.lines),
      ...checkAnswers(evidence),
    ],
  };
}
