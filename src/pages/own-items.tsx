/** *Konten saya*: one's own items with what became of them, and the list of what was published as a PDF. For a phone. */
import { type ComponentChildren, render } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnItem, OwnShown } from '../actions/own-items';
import { OWN_LIST_PAGE, OWN_PAGE } from '../text/own-items';
import { PAGE } from '../text/pages';
import { PAPER_PAGE } from '../text/paper-dialog';
import './dialog.css';
import './own-items.css';
import { nameOf, PeriodFields, periodOfDay } from './period-fields';
import { call, OWN_LIST_FUNCTION, pageProps } from './server';
import { Replies } from './work-parts';

/** Finished items that are shown at first. */
const SHOWN_AT_FIRST = 10;
const GROUPS = ['mend', 'open', 'closed'] as const;

function OwnPage({ own, refused }: { own?: OwnShown; refused?: string }) {
  if (!own)
    return (
      <main>
        <div class="refused" role="alert">
          {refused}
        </div>
      </main>
    );
  return (
    <main>
      <h1>{OWN_PAGE.title}</h1>
      <p class="intro">{OWN_PAGE.intro(own.who.name)}</p>
      {own.items.length === 0 && <p class="lead">{OWN_PAGE.empty}</p>}
      {GROUPS.map((group) => (
        <Group key={group} group={group} items={own.items.filter((one) => one.group === group)} />
      ))}
      <PublishedList today={own.today} />
    </main>
  );
}

function Group({ group, items }: { group: (typeof GROUPS)[number]; items: OwnItem[] }) {
  const [isWhole, setWhole] = useState(group !== 'closed');
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>{OWN_PAGE.groups[group](items.length)}</h2>
      {shown.map((item) => (
        <Card key={item.number} item={item} />
      ))}
      {shown.length < items.length && (
        <button type="button" class="wide" onClick={() => setWhole(true)}>
          {OWN_PAGE.showAll(items.length)}
        </button>
      )}
    </section>
  );
}

/** What is to be mended stands open. */
function Card({ item }: { item: OwnItem }) {
  const isOpen = item.waitingFor !== '–';
  return (
    <details class={`card ${item.group}`} open={item.group === 'mend'}>
      <summary>
        <span class="number">{item.number}</span> <strong>{item.title}</strong>
        <span class="status">
          {item.status}
          {item.timeMark && ` · ${item.timeMark}`}
        </span>
      </summary>
      <dl>
        {isOpen && <Pair label={OWN_PAGE.waitingFor}>{item.waitingFor}</Pair>}
        {item.due && <Pair label={OWN_PAGE.due}>{item.due}</Pair>}
        {item.missing && <Pair label={OWN_PAGE.missing}>{item.missing}</Pair>}
        {item.cancellation && <Pair label={OWN_PAGE.cancellation}>{item.cancellation}</Pair>}
        <Pair label={OWN_PAGE.event}>{item.event}</Pair>
        <Pair label={OWN_PAGE.kind}>{item.kind}</Pair>
        <Pair label={OWN_PAGE.platforms}>{item.platforms || '–'}</Pair>
        <Pair label={OWN_PAGE.handedIn}>{item.handedIn + OWN_PAGE.version(item.version)}</Pair>
      </dl>
      {item.replies.length > 0 && <h3>{OWN_PAGE.replies}</h3>}
      <Replies replies={item.replies} />
      {item.links.length > 0 && <Links links={item.links} />}
      {item.editing && (
        <div class="editing">
          <a
            class={item.editing.does === 'mends' ? 'button main wide' : 'button wide'}
            href={item.editing.url}
            target="_blank"
            rel="noreferrer"
          >
            {OWN_PAGE.edit[item.editing.does]}
          </a>
          <p class="help">{OWN_PAGE.editHelp[item.editing.does]}</p>
        </div>
      )}
    </details>
  );
}

function Links({ links }: Pick<OwnItem, 'links'>) {
  return (
    <>
      <h3>{OWN_PAGE.links}</h3>
      <ul class="links">
        {links.map(({ platform, url, said }) => (
          <li key={platform + said}>
            {url ? (
              <>
                <a href={url} target="_blank" rel="noreferrer">
                  {OWN_PAGE.openPost(platform)}
                </a>{' '}
                <span class="detail">{said}</span>
              </>
            ) : (
              OWN_PAGE.notUploaded(platform, said)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface OwnList {
  rows: number;
  fileName: string;
  /** Base64. */
  pdf: string;
}

/** What is made is of one period only. */
function PublishedList({ today }: Pick<OwnShown, 'today'>) {
  const [typed, setTyped] = useState(periodOfDay(today));
  const [made, setMade] = useState<OwnList & { period: string }>();
  const [refused, setRefused] = useState('');
  const [isBusy, setBusy] = useState(false);
  const period = nameOf(typed);
  const list = made?.period === period && !isBusy ? made : undefined;

  async function make(event: Event) {
    event.preventDefault();
    setBusy(true);
    setRefused('');
    try {
      const answer = await call<OwnList>(OWN_LIST_FUNCTION, { period });
      if ('refused' in answer) setRefused(answer.refused);
      else setMade({ ...answer.done, period });
    } catch {
      setRefused(PAGE.failed);
    }
    setBusy(false);
  }

  return (
    <section aria-labelledby="list">
      <h2 id="list">{OWN_LIST_PAGE.title}</h2>
      <p class="intro">{OWN_LIST_PAGE.intro}</p>
      <form onSubmit={make}>
        <fieldset class="plain" disabled={isBusy}>
          <PeriodFields typed={typed} onType={setTyped} />
        </fieldset>
        {list && (
          <div class="done" role="status">
            {OWN_LIST_PAGE.made(list.rows)}
          </div>
        )}
        {refused && (
          <div class="refused" role="alert">
            {refused}
          </div>
        )}
        {list ? (
          <a
            class="button main wide"
            download={`${list.fileName}.pdf`}
            href={`data:application/pdf;base64,${list.pdf}`}
          >
            {PAPER_PAGE.downloadPdf}
          </a>
        ) : (
          <button type="submit" class="main wide" disabled={isBusy}>
            {isBusy ? OWN_LIST_PAGE.making : OWN_LIST_PAGE.make}
          </button>
        )}
      </form>
    </section>
  );
}

function Pair({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

render(
  <OwnPage {...pageProps<{ own?: OwnShown; refused?: string }>()} />,
  document.getElementById('app') as HTMLElement,
);
