/** Draws what the stage holds: alerts, toasts, and HTML dialogs in their sandboxed frames. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../execution/execution';
import type { RunView } from '../protocol';
import { type ApiError, leadTo, post } from './api';
import { type Stored, storageOf, store } from './frame-storage';
import { CloseIcon } from './icons';
import type { Alert, DialogEffect, Stage } from './stage';

/** A dialog of the browser: keeps the focus inside, closes by Escape, gives the focus back. */
export function Modal(props: {
  label: string;
  class: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    element.current?.showModal();
    return () => before?.focus?.();
  }, []);
  return (
    <dialog
      ref={element}
      // biome-ignore lint/a11y/noRedundantRoles: said outright for tools that look for it.
      role="dialog"
      aria-modal="true"
      aria-label={props.label}
      class={props.class}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      {props.children}
    </dialog>
  );
}

const BUTTON_TEXTS: Record<Answer['button'], string> = {
  OK: 'OK',
  CANCEL: 'Batal',
  YES: 'Ya',
  NO: 'Tidak',
  CLOSE: 'Tutup',
};

function AlertBox({ alert }: { alert: Alert }) {
  const heading = alert.title || (alert.isPrompt ? alert.text : 'Pesan');
  const [typed, setTyped] = useState('');
  const id = useId();
  const buttons = alert.buttons.split('_') as Answer['button'][];
  const press = (button: Answer['button']) => alert.done({ button, text: typed });
  return (
    <Modal label={heading} class={alert.isError ? 'alert is-error' : 'alert'} onClose={() => press('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press(buttons[0] ?? 'OK');
        }}
      >
        {alert.title && <h2>{alert.title}</h2>}
        {alert.isPrompt ? <label for={id}>{alert.text}</label> : <p>{alert.text}</p>}
        {alert.isPrompt && (
          <input
            id={id}
            class="text-field"
            autofocus
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <div class="alert-buttons">
          {buttons.slice(1).map((button) => (
            <button key={button} type="button" class="button" onClick={() => press(button)}>
              {BUTTON_TEXTS[button]}
            </button>
          ))}
          <button type="submit" class="button is-primary" autofocus={!alert.isPrompt}>
            {BUTTON_TEXTS[buttons[0] ?? 'OK']}
          </button>
        </div>
      </form>
    </Modal>
  );
}

function Toast({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // As a popover it lies above a dialog that is open.
    const box = element.current;
    if (!box || !('showPopover' in box)) return;
    if (box.matches(':popover-open')) box.hidePopover();
    box.showPopover();
  }, [title, text]);
  return (
    <div class="toast" role="status" popover="manual" ref={element}>
      <div>
        {title && <strong>{title}</strong>}
        <span>{text}</span>
      </div>
      <button type="button" class="icon-button" aria-label="Tutup" onClick={onClose}>
        <CloseIcon size={18} />
      </button>
    </div>
  );
}

interface Message extends Stored {
  localGoogle: true;
  act: 'run' | 'close' | 'size' | 'open' | 'focus' | 'store';
  call?: number;
  function?: string;
  args?: unknown[];
  width?: number;
  height?: number;
  address?: string;
}

interface FrameProps {
  dialog: DialogEffect;
  stage: Stage;
  /** What is selected in the sheet when a function is called. */
  selection: () => unknown;
  onAfterRun: () => void;
}

/** The frame of an HTML dialog, and the other end of its `google.script`. */
function DialogFrame({ dialog, stage, selection, onAfterRun }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const owner = `${location.pathname.split('/').slice(0, 3).join('/')}/${dialog.projectId}`;
  const [kept] = useState(() => storageOf(owner));
  // Before the frame can say anything.
  useLayoutEffect(() => {
    const run = async ({ call, function: name, args }: Message) => {
      const reply = (answer: { value?: unknown; error?: string }) =>
        frame.current?.contentWindow?.postMessage({ localGoogle: true, call, ...answer }, '*');
      try {
        const view = await post<RunView>(`/projects/${dialog.projectId}/run`, {
          function: name,
          args,
          selection: selection(),
        });
        onAfterRun();
        const { value, error } = await stage.follow(view);
        if (view.question) onAfterRun();
        reply(error === undefined ? { value: value ?? null } : { error });
      } catch (error) {
        reply({ error: (error as ApiError).message });
      }
    };
    const listen = ({ source, data }: MessageEvent<Message>) => {
      if (!frame.current || source !== frame.current.contentWindow || !data?.localGoogle) return;
      if (data.act === 'run') void run(data);
      else if (data.act === 'close') stage.close(dialog.place);
      else if (data.act === 'open' && data.address) open(leadTo(data.address), '_blank', 'noopener');
      else if (data.act === 'store') store(owner, data);
      else if (data.act === 'size')
        setSize((old) => ({ width: data.width ?? old.width, height: data.height ?? old.height }));
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [dialog, stage, selection, onAfterRun]);
  const style =
    dialog.place === 'modal' ? { width: `${size.width}px`, height: `${size.height}px` } : undefined;
  return (
    <iframe
      ref={frame}
      title={dialog.title}
      name={kept}
      src={dialog.address}
      style={style}
      sandbox="allow-scripts allow-forms allow-downloads allow-modals allow-popups"
      onLoad={() => frame.current?.focus()}
    />
  );
}

function DialogTitle({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  return (
    <header>
      <h2 id={id}>{title}</h2>
      <button type="button" class="icon-button" aria-label="Tutup" onClick={onClose}>
        <CloseIcon size={20} />
      </button>
    </header>
  );
}

type StageProps = Omit<FrameProps, 'dialog'>;

/** Everything above the page; the sidebar is beside the content instead, see `Sidebar`. */
export function StageView(props: StageProps) {
  const { stage } = props;
  const { alert, dialog, toast } = stage.state;
  const id = useId();
  const close = () => stage.close('modal');
  return (
    <>
      {dialog && (
        <Modal key={dialog.address} label={dialog.title} class="html-dialog" onClose={close}>
          <DialogTitle id={id} title={dialog.title} onClose={close} />
          <DialogFrame {...props} dialog={dialog} />
        </Modal>
      )}
      {alert && <AlertBox key={`${alert.title} ${alert.text}`} alert={alert} />}
      {toast && <Toast {...toast} onClose={() => stage.closeToast()} />}
    </>
  );
}

export function Sidebar(props: StageProps) {
  const dialog = props.stage.state.sidebar;
  const id = useId();
  if (!dialog) return null;
  return (
    <div class="sidebar" role="dialog" aria-labelledby={id}>
      <DialogTitle id={id} title={dialog.title} onClose={() => props.stage.close('sidebar')} />
      <DialogFrame key={dialog.address} {...props} dialog={dialog} />
    </div>
  );
}

/** Draws a component again whenever the stage changes. */
export function useStage(stage: Stage): void {
  const [, redraw] = useState(0);
  useEffect(() => {
    stage.onChange = () => redraw((count) => count + 1);
    return () => {
      stage.onChange = () => {};
    };
  }, [stage]);
}
