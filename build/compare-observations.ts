/**
 * What *Uji diri* saw on Google beside what it sees on local-google: where they differ, one of the two is to be
 * changed. Apart from the command, so that it can be tested.
 */
import * as v from 'valibot';

const SELF_TESTED = v.object({
  at: v.string(),
  by: v.picklist(['office', 'role holder']),
  observations: v.array(
    v.object({
      id: v.string(),
      source: v.string(),
      expected: v.string(),
      observed: v.optional(v.string()),
      outcome: v.string(),
    }),
  ),
});
export type SelfTestFile = v.InferOutput<typeof SELF_TESTED>;

export interface Difference {
  id: string;
  by: SelfTestFile['by'];
  source: string;
  google: string;
  /** Absent: this version no longer asks. */
  local: string | undefined;
  /** Whether the register relies on what Google does not do. */
  breaks: boolean;
}

export interface Compared {
  differences: Difference[];
  /** Assumptions that were seen on Google, and are the same there. */
  same: number;
  /** By who could see them, what no file tells of. */
  unseen: string[];
}

/** Reads what the dialog saved; says which file is not that. */
export function readSelfTest(text: string, name: string): SelfTestFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${name} is not JSON.`);
  }
  const result = v.safeParse(SELF_TESTED, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`${name} is not what Uji diri saves: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
  }
  return result.output;
}

/** Of several files by the same kind of account, the latest counts. */
export function compareObservations(
  google: readonly SelfTestFile[],
  local: readonly SelfTestFile[],
): Compared {
  const differences: Difference[] = [];
  const unseen: string[] = [];
  let same = 0;
  for (const ours of local) {
    const theirs = google.filter((one) => one.by === ours.by).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    const localOf = new Map(ours.observations.map((one) => [one.id, one]));
    for (const { id } of ours.observations) {
      const seen = theirs?.observations.find((one) => one.id === id)?.observed;
      if (seen === undefined) unseen.push(`${id} (${ours.by})`);
    }
    for (const { id, source, observed, outcome } of theirs?.observations ?? []) {
      if (observed === undefined) continue;
      const here = localOf.get(id)?.observed;
      if (here === observed) same += 1;
      else
        differences.push({
          id,
          by: ours.by,
          source,
          google: observed,
          local: here,
          breaks: outcome === 'fail',
        });
    }
  }
  return { differences, same, unseen };
}

export function comparedText({ differences, same, unseen }: Compared): string {
  const lines = differences.map(
    ({ id, by, source, google, local, breaks }) =>
      `${breaks ? 'BREAKS ' : 'differs'}  ${id} (${by}; ${source})\n         Google:       ${google}\n         local-google: ${local ?? 'no longer asked'}`,
  );
  if (unseen.length > 0) lines.push(`Not seen on Google: ${unseen.join(', ')}`);
  const breaking = differences.filter((one) => one.breaks).length;
  lines.push(`${same} the same, ${differences.length} different, ${breaking} of them break the register`);
  return lines.join('\n');
}
