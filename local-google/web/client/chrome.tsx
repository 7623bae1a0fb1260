/** What frames every page: the top bar with the account switcher, and the page that says why one sees nothing. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionView } from '../protocol';
import { type ApiError, account, getShared, home, useLoaded } from './api';
import { colorOf, initial } from './format';
import { AppIcon } from './icons';

export const useSession = () => useLoaded('session', () => getShared<SessionView>('/session'));

export function Avatar({ name, email, size = 32 }: { name: string; email: string; size?: number }) {
  const style = {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${size * 0.46}px`,
    background: colorOf(email),
  };
  return (
    // Drawn by the style sheet: it is no text, and belongs to no name.
    <span class="avatar" style={style} aria-hidden="true" data-initial={initial(name)} />
  );
}

/** The same page, seen by another account. */
function pageOf(index: number): string {
  const path = location.pathname.replace(/^\/u\/\d+/, '');
  return `/u/${index}${path}${location.search}${location.hash}`;
}

export function AccountSwitcher({ session }: { session?: SessionView }) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    addEventListener('pointerdown', close);
    addEventListener('keydown', closeByKey);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('keydown', closeByKey);
    };
  }, [isOpen]);
  const own = session?.accounts[account];
  if (!session || !own) return null;
  return (
    <div class="switcher" ref={root}>
      <button
        type="button"
        class="switcher-button"
        aria-expanded={isOpen}
        aria-haspopup="true"
        title={`Akun: ${own.name} (${own.email})`}
        aria-label={`Akun ${own.name}. Ganti akun`}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="switcher-name">{own.name}</span>
        <Avatar name={own.name} email={own.email} />
      </button>
      {isOpen && (
        <div class="switcher-panel">
          <p class="switcher-title">Ganti akun</p>
          {session.accounts.map(({ email, name, description }, index) => (
            <a
              key={email}
              class={index === account ? 'switcher-row is-current' : 'switcher-row'}
              aria-current={index === account ? 'true' : undefined}
              href={pageOf(index)}
            >
              <Avatar name={name} email={email} size={36} />
              <span class="switcher-text">
                <strong>{name}</strong>
                <span>{email}</span>
                {description && <span class="muted">{description}</span>}
              </span>
            </a>
          ))}
          <a class="switcher-home" href="/">
            Halaman pilih akun
          </a>
        </div>
      )}
    </div>
  );
}

interface TopBarProps {
  icon: ComponentChildren;
  title: string;
  session?: SessionView;
  children?: ComponentChildren;
}

export function TopBar({ icon, title, session, children }: TopBarProps) {
  useTitle(title);
  return (
    <header class="top-bar">
      <a class="top-bar-home" href={home} title="Beranda" aria-label="Beranda">
        <AppIcon size={28} />
      </a>
      <span class="top-bar-app">
        {icon}
        <h1>{title}</h1>
      </span>
      <div class="top-bar-middle">{children}</div>
      <AccountSwitcher session={session} />
    </header>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const HEADINGS: Record<string, string> = {
  access: 'Anda memerlukan akses',
  missing: 'Tidak ditemukan',
  offline: 'Tidak terhubung',
};

/** A whole page in place of what the account may not see, or what is not there. */
export function Refused({ error, session }: { error: ApiError; session?: SessionView }) {
  const heading = HEADINGS[error.reason] ?? 'Terjadi kesalahan';
  const own = session?.accounts[account];
  useTitle(heading);
  return (
    <>
      <header class="top-bar">
        <a class="top-bar-home" href={home} aria-label="Beranda">
          <AppIcon size={28} />
        </a>
        <div class="top-bar-middle" />
        <AccountSwitcher session={session} />
      </header>
      <main class="refused">
        <h1>{heading}</h1>
        <p>{error.message.replace(`${heading}. `, '')}</p>
        {error.reason === 'access' && own && (
          <p class="refused-account">
            <Avatar name={own.name} email={own.email} size={28} />
            <span>
              Anda masuk sebagai <strong>{own.email}</strong>
            </span>
          </p>
        )}
        <p>
          <a class="button" href={home}>
            Ke beranda
          </a>
        </p>
      </main>
    </>
  );
}

export function Waiting() {
  return (
    <div class="waiting" role="status" aria-label="Memuat">
      <span class="spinner" />
    </div>
  );
}
