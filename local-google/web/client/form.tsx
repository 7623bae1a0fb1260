/** A form as respondents see it: one card per question, and nothing typed is ever lost to an error. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormView, SentView, SessionView } from '../protocol';
import { type ApiError, account, get, home, postForm, useLoaded } from './api';
import { AccountSwitcher, Refused, useSession, useTitle, Waiting } from './chrome';
import { bodyOf, type Filled, problemsOf, questionOf, startWith } from './form-answers';
import { ItemCard, SignedIn, Star, Thanks } from './form-parts';
import { FormIcon } from './icons';
import { Linked } from './links';

export function FormPage({ id }: { id: string }) {
  const session = useSession().value;
  const edited = new URLSearchParams(location.search).get('edit2');
  // What is filled in beforehand is in the address, too, and is no part of what is sent.
  const query = edited ? `?edit2=${encodeURIComponent(edited)}` : '';
  const { value: form, error } = useLoaded(id, () => get<FormView>(`/forms/${id}${location.search}`));
  if (error) return <Refused error={error} session={session} />;
  if (!form || !session) return <Waiting />;
  return <Answering form={form} session={session} query={query} />;
}

interface AnsweringProps {
  form: FormView;
  session: SessionView;
  query: string;
}

function Answering({ form, session, query }: AnsweringProps) {
  const email = session.accounts[account]?.email ?? '';
  const [filled, setFilled] = useState<Filled>(() => startWith(form, email));
  const [problems, setProblems] = useState<Record<number, string>>({});
  const [failure, setFailure] = useState('');
  const [progress, setProgress] = useState<number>();
  const [sent, setSent] = useState<SentView>();
  const [isDirty, setDirty] = useState(false);
  const page = useRef<HTMLElement>(null);
  useTitle(form.title);

  useEffect(() => {
    if (!isDirty || sent) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty, sent]);

  const change = (next: Filled, id?: number) => {
    setFilled(next);
    setDirty(true);
    if (id !== undefined && problems[id]) setProblems({ ...problems, [id]: '' });
  };
  const point = (found: Record<number, string>) => {
    setProblems(found);
    const first = form.items.find((one) => found[one.id]);
    if (!first) return;
    const card = page.current?.querySelector<HTMLElement>(`[data-item="${first.id}"]`);
    card?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    card
      ?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, select, button')
      ?.focus({ preventScroll: true });
  };

  const send = async () => {
    setFailure('');
    const missing = problemsOf(form, filled);
    if (Object.keys(missing).length) return point(missing);
    setProgress(0);
    try {
      setSent(
        await postForm<SentView>(`/forms/${form.id}/responses${query}`, bodyOf(form, filled), setProgress),
      );
      scrollTo(0, 0);
    } catch (error) {
      const { message } = error as ApiError;
      const question = questionOf(form, message);
      if (question) point({ [question.id]: question.problem });
      else setFailure(message);
    }
    setProgress(undefined);
  };

  const head = (children?: ComponentChildren) => (
    <section class="form-card form-head">
      <h1>{form.title}</h1>
      {children}
    </section>
  );
  const frame = (children: ComponentChildren) => (
    <div class="form-page">
      <header class="form-bar">
        <a class="form-bar-home" href={home} title="Beranda" aria-label="Beranda">
          <FormIcon size={28} />
        </a>
        <span class="form-bar-title">{form.title}</span>
        {form.mayEditForm && (
          <a class="form-bar-edit" href={`${home}/forms/d/${form.id}/edit`}>
            Edit formulir
          </a>
        )}
        <AccountSwitcher session={session} />
      </header>
      <main class="form" ref={page}>
        {children}
      </main>
    </div>
  );

  if (sent) return frame(head(<Thanks form={form} sent={sent} />));
  if (!form.accepting) {
    return frame(
      head(<p>Formulir ini tidak lagi menerima respons. Hubungi pemilik formulir bila ini keliru.</p>),
    );
  }

  const hasRequired = form.items.some((one) => one.required);
  const wrong = form.items.filter((one) => problems[one.id]).length;
  return frame(
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (progress === undefined) void send();
      }}
    >
      {head(
        <>
          {form.description && (
            <p class="form-description">
              <Linked text={form.description} />
            </p>
          )}
          <SignedIn form={form} email={email} isEdit={query !== ''} />
          {hasRequired && <p class="form-required">* Menunjukkan pertanyaan yang wajib diisi</p>}
        </>,
      )}
      {form.emailCollection === 'typed' && (
        <section class="form-card">
          <label class="question-title" for="typed-email">
            Email <Star />
          </label>
          <input
            id="typed-email"
            class="field"
            type="email"
            value={filled.typedEmail}
            onInput={(event) => change({ ...filled, typedEmail: event.currentTarget.value })}
          />
        </section>
      )}
      {form.items.map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          filled={filled}
          email={email}
          problem={problems[item.id] ?? ''}
          onChange={change}
        />
      ))}
      {failure && (
        <p class="form-failure" role="alert">
          {failure}
        </p>
      )}
      {wrong > 0 && (
        <p class="form-failure" role="alert">
          {wrong === 1 ? 'Satu pertanyaan' : `${wrong} pertanyaan`} perlu diperiksa lagi. Isian Anda yang lain
          tetap tersimpan di halaman ini.
        </p>
      )}
      <div class="form-foot">
        <button type="submit" class="button is-primary" disabled={progress !== undefined}>
          {progress === undefined ? 'Kirim' : 'Mengirim…'}
        </button>
        {progress !== undefined && (
          <span class="form-progress" role="status">
            <progress value={progress} max={1} aria-label="Kemajuan pengiriman" />
            {progress < 1 ? `${Math.round(progress * 100)}%` : 'Menyimpan…'}
          </span>
        )}
        {progress === undefined && !query && <ClearButton isDirty={isDirty} />}
      </div>
    </form>,
  );
}

/** Google asks before it throws answers away; loading the page anew is the surest way to empty everything. */
function ClearButton({ isDirty }: { isDirty: boolean }) {
  const clear = () => {
    if (!isDirty) return;
    location.reload();
  };
  return (
    <button type="button" class="link-button form-clear" disabled={!isDirty} onClick={clear}>
      Kosongkan formulir
    </button>
  );
}
