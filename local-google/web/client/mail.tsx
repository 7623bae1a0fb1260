/** Mail as in Gmail: the list, and beside it (on a phone: instead of it) the message. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MailSummary, MailView, SessionView } from '../protocol';
import { account, get, useLoaded } from './api';
import { Avatar, Refused, TopBar, useSession, Waiting } from './chrome';
import { fullTime, listTime } from './format';
import { BackIcon, ClipIcon, IconOf, InboxIcon, MailIcon, SendIcon } from './icons';
import { Linked } from './links';
import { markRead, wasRead } from './read-mails';
import { useRevision } from './revision';

type Label = 'inbox' | 'sent';

const opened = () => decodeURIComponent(location.hash.slice(1)) || undefined;

export function MailPage() {
  const session = useSession().value;
  const [label, setLabel] = useState<Label>('inbox');
  const [id, setId] = useState(opened);
  const list = useLoaded(`mail ${label}`, () => get<MailSummary[]>(`/mail?label=${label}`));
  useRevision(list.reload);
  useEffect(() => {
    const follow = () => setId(opened());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  if (list.error) return <Refused error={list.error} session={session} />;
  const choose = (next: Label) => {
    setLabel(next);
    location.hash = '';
  };
  const tab = (name: Label, text: string, icon: preact.JSX.Element) => (
    <button type="button" aria-pressed={label === name} onClick={() => choose(name)}>
      {icon}
      {text}
    </button>
  );
  return (
    <div class={id ? 'mail has-open' : 'mail'}>
      <TopBar icon={<MailIcon size={28} />} title="Email" session={session} />
      <nav class="mail-labels" aria-label="Label">
        {tab('inbox', 'Kotak Masuk', <InboxIcon size={20} />)}
        {tab('sent', 'Terkirim', <SendIcon size={20} />)}
      </nav>
      <main class="mail-main">
        <section class="mail-list" aria-label={label === 'inbox' ? 'Kotak Masuk' : 'Terkirim'}>
          {!list.value && <Waiting />}
          {list.value?.length === 0 && <p class="muted mail-empty">Tidak ada email di sini.</p>}
          {list.value?.map((mail) => (
            <MailRow
              key={mail.id}
              mail={mail}
              label={label}
              isOpen={mail.id === id}
              now={session?.now ?? mail.sentAt}
            />
          ))}
        </section>
        <section class="mail-pane" aria-label="Isi">
          {id ? (
            <Message key={id} id={id} session={session} />
          ) : (
            <p class="muted mail-empty">Pilih email untuk membacanya.</p>
          )}
        </section>
      </main>
    </div>
  );
}

interface RowProps {
  mail: MailSummary;
  label: Label;
  isOpen: boolean;
  now: number;
}

function MailRow({ mail, label, isOpen, now }: RowProps) {
  const isUnread = label === 'inbox' && !wasRead(mail.id) && !isOpen;
  return (
    <a
      class={`mail-row${isOpen ? ' is-open' : ''}${isUnread ? ' is-unread' : ''}`}
      href={`#${mail.id}`}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span class="mail-row-from">{label === 'inbox' ? mail.fromName : `Kepada: ${mail.to.join(', ')}`}</span>
      <time>
        {mail.hasAttachments && <ClipIcon size={14} />} {listTime(mail.sentAt, now)}
      </time>
      <span class="mail-row-subject">{mail.subject || '(tanpa subjek)'}</span>
      <span class="mail-row-snippet">{mail.snippet}</span>
    </a>
  );
}

function Message({ id, session }: { id: string; session?: SessionView }) {
  const { value: mail, error } = useLoaded(id, () => get<MailView>(`/mail/${encodeURIComponent(id)}`));
  useEffect(() => {
    if (mail) markRead(mail.id);
  }, [mail]);
  if (error) return <p class="mail-empty">{error.message}</p>;
  if (!mail) return <Waiting />;
  const nameOf = (email: string) => session?.accounts.find((one) => one.email === email)?.name ?? email;
  const people = (label: string, emails: string[]) =>
    emails.length > 0 && (
      <span>
        {label} <span title={emails.join(', ')}>{emails.map(nameOf).join(', ')}</span>
      </span>
    );
  return (
    <article class="message">
      <button
        type="button"
        class="icon-button message-back"
        aria-label="Kembali ke daftar"
        onClick={() => {
          location.hash = '';
        }}
      >
        <BackIcon />
      </button>
      <h2>{mail.subject || '(tanpa subjek)'}</h2>
      <header>
        <Avatar name={mail.fromName} email={mail.from} size={40} />
        <div class="message-people">
          <span>
            <strong>{mail.fromName}</strong> <span class="muted">&lt;{mail.from}&gt;</span>
          </span>
          <span class="muted">
            {people('kepada', mail.to)} {people('· cc', mail.cc)}
          </span>
        </div>
        <time class="muted">{fullTime(mail.sentAt)}</time>
      </header>
      {mail.hasHtml ? <HtmlBody mail={mail} /> : <MailText text={mail.body} />}
      {mail.attachments.length > 0 && (
        <section class="message-files" aria-label="Lampiran">
          <h3>{mail.attachments.length} lampiran</h3>
          {mail.attachments.map((one) => (
            <a key={one.address} class="file-chip" href={one.address} target="_blank" rel="noopener">
              <IconOf mimeType={one.mimeType} size={20} />
              {one.name}
            </a>
          ))}
        </section>
      )}
    </article>
  );
}

const MailText = ({ text }: { text: string }) => (
  <div class="message-text">
    <Linked text={text} />
  </div>
);

/** The HTML runs nothing (no `allow-scripts`); the frame only grows as tall as its content. */
function HtmlBody({ mail }: { mail: MailView }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isPlain, setPlain] = useState(false);
  const fit = () => {
    const body = frame.current?.contentDocument?.documentElement;
    if (frame.current && body) frame.current.style.height = `${body.scrollHeight + 8}px`;
  };
  useEffect(() => {
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  });
  return (
    <>
      {isPlain ? (
        <MailText text={mail.body} />
      ) : (
        <iframe
          ref={frame}
          class="message-html"
          title={`Isi email: ${mail.subject}`}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          src={`/u/${account}/mail/${encodeURIComponent(mail.id)}/html`}
          onLoad={fit}
        />
      )}
      {mail.body.trim() && (
        <button type="button" class="link-button" onClick={() => setPlain(!isPlain)}>
          {isPlain ? 'Tampilkan dengan format' : 'Tampilkan teks biasa'}
        </button>
      )}
    </>
  );
}
