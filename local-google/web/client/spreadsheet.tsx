/** The spreadsheet's page: title, menus (the project's own too), formula bar, grid, tabs, and what scripts show. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EffectView, GridView, RunView, SpreadsheetView } from '../protocol';
import { type ApiError, get, home, leadTo, post, useLoaded } from './api';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { Sidebar, StageView, useStage } from './dialogs';
import { Grid, type Selected, type Typed } from './grid';
import { LockIcon, SheetIcon } from './icons';
import { pieces } from './links';
import { type Entry, type Menu, MenuBar } from './menu-bar';
import { useRevision } from './revision';
import { Stage } from './stage';

type ScriptMenu = Extract<EffectView, { kind: 'menu' }>;

const wantedTab = () => {
  const hash = new URLSearchParams(location.hash.slice(1)).get('gid');
  return hash ?? new URLSearchParams(location.search).get('gid');
};

export function SpreadsheetPage({ id }: { id: string }) {
  const session = useSession().value;
  const { value: sheet, error, reload } = useLoaded(id, () => get<SpreadsheetView>(`/spreadsheets/${id}`));
  if (error) return <Refused error={error} session={session} />;
  if (!sheet) return <Waiting />;
  return <Opened key={id} sheet={sheet} session={session} onTabs={reload} />;
}

interface OpenedProps {
  sheet: SpreadsheetView;
  session: ReturnType<typeof useSession>['value'];
  /** The list of tabs may be another one. */
  onTabs: () => void;
}

function Opened({ sheet, session, onTabs }: OpenedProps) {
  const { id } = sheet;
  const stage = useMemo(() => new Stage(), []);
  useStage(stage);
  const host = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | undefined>(undefined);
  const [gid, setGid] = useState(() => {
    const wanted = sheet.tabs.find((one) => String(one.sheetId) === wantedTab());
    return (wanted ?? sheet.tabs[0])?.sheetId ?? 0;
  });
  const [selected, setSelected] = useState<Selected>();
  const latest = useRef<Selected | undefined>(undefined);
  const [scriptMenus, setScriptMenus] = useState<ScriptMenu[]>([]);
  const [isRunning, setRunning] = useState(false);
  const tab = useRef(gid);
  tab.current = gid;

  const refresh = useCallback(async () => {
    const asked = tab.current;
    try {
      const view = await get<GridView>(`/spreadsheets/${id}/tabs/${asked}`);
      if (asked === tab.current) await grid.current?.show(view);
    } catch (problem) {
      // A script may have deleted the tab shown; the new list of tabs then leads to another.
      if ((problem as ApiError).reason === 'missing') onTabs();
      else void stage.error((problem as ApiError).message);
    }
  }, [id, stage, onTabs]);

  const onType = useCallback(
    async (cells: Typed[]) => {
      try {
        const { effects } = await post<RunView>(`/spreadsheets/${id}/cells`, { sheetId: tab.current, cells });
        await refresh();
        await stage.show(effects);
        return;
      } catch (problem) {
        void stage.error((problem as ApiError).message, 'Ada masalah');
      }
      await refresh();
    },
    [id, refresh, stage],
  );

  useEffect(() => {
    if (!host.current) return;
    const made = new Grid(host.current, sheet.mayEdit, {
      onSelect: (next) => {
        latest.current = next;
        setSelected(next);
      },
      onType: (cells) => void onType(cells),
    });
    grid.current = made;
    return () => made.destroy();
  }, [sheet.mayEdit, onType]);

  useEffect(() => {
    const address = new URL(location.href);
    address.searchParams.set('gid', String(gid));
    address.hash = '';
    history.replaceState(null, '', address);
    void refresh().then(() => {
      // The keyboard belongs to the grid from the start, unless a script has asked for it already.
      if (document.activeElement === document.body) grid.current?.focus();
    });
  }, [gid, refresh]);

  useEffect(() => {
    const openMenus = async () => {
      const { effects } = await post<RunView>(`/spreadsheets/${id}/open`, {});
      setScriptMenus(effects.filter((one) => one.kind === 'menu'));
      await stage.show(effects);
    };
    openMenus().catch((problem: ApiError) => stage.error(problem.message));
  }, [id, stage]);

  const afterRun = useCallback(() => {
    void refresh();
    onTabs();
  }, [refresh, onTabs]);
  useRevision(afterRun);

  useEffect(() => {
    // Another tab took its place when the one shown was deleted or hidden.
    const first = sheet.tabs[0];
    if (first && !sheet.tabs.some((one) => one.sheetId === gid)) setGid(first.sheetId);
  }, [sheet.tabs, gid]);

  const runMenu = async (handler: string) => {
    setRunning(true);
    try {
      const view = await post<RunView>(`/spreadsheets/${id}/menu`, {
        handler,
        selection: latest.current?.range,
      });
      setRunning(false);
      afterRun();
      await stage.show(view.effects);
      if (view.error !== undefined) await stage.error(view.error);
    } catch (problem) {
      setRunning(false);
      void stage.error((problem as ApiError).message);
    }
    if (!stage.state.dialog) grid.current?.focus();
  };

  const selection = useCallback(() => latest.current?.range, []);
  const menus: Menu[] = [fileMenu(id, gid), ...scriptMenus.map((menu) => scriptMenu(menu, runMenu))];
  return (
    <div class="sheet">
      <TopBar icon={<SheetIcon size={32} />} title={sheet.title} session={session}>
        {!sheet.mayEdit && <span class="badge">Hanya lihat</span>}
      </TopBar>
      <MenuBar menus={menus} />
      <FormulaBar selected={selected} />
      <div class="sheet-body">
        <div class="grid-host" ref={host} />
        <Sidebar stage={stage} selection={selection} onAfterRun={afterRun} />
      </div>
      <TabBar sheet={sheet} gid={gid} onChoose={setGid} />
      {isRunning && (
        <p class="running" role="status">
          <span class="spinner" /> Menjalankan skrip…
        </p>
      )}
      <StageView stage={stage} selection={selection} onAfterRun={afterRun} />
    </div>
  );
}

function fileMenu(id: string, gid: number): Menu {
  const exported = `${home}/spreadsheets/d/${id}/export?format=pdf&gid=${gid}`;
  const pdf = { label: 'Dokumen PDF (.pdf)', act: () => location.assign(exported) };
  return { label: 'File', entries: [{ label: 'Download', entries: [pdf] }] };
}

function scriptMenu(menu: ScriptMenu, run: (handler: string) => void): Menu {
  const entriesOf = (items: ScriptMenu['items']): Entry[] =>
    items.map((item) => {
      if (item === 'separator') return item;
      if ('items' in item) return { label: item.caption, entries: entriesOf(item.items) };
      return { label: item.caption, act: () => run(item.handler) };
    });
  return { label: menu.name, entries: entriesOf(menu.items) };
}

function FormulaBar({ selected }: { selected?: Selected }) {
  const cell = selected?.cell;
  const links = pieces(cell?.text ?? '').filter((one) => one.address);
  return (
    <div class="formula-bar">
      <output class="name-box" aria-label="Sel yang dipilih">
        {selected?.name ?? ''}
      </output>
      <span class="formula-fx" aria-hidden="true">
        fx
      </span>
      <output class="formula-text" aria-label="Isi sel">
        {cell?.typed ?? ''}
      </output>
      {links.slice(0, 3).map(({ text, address }) => (
        <a
          key={text}
          class="button is-small"
          href={leadTo(address ?? '')}
          target="_blank"
          rel="noopener"
          title={text}
        >
          Buka tautan
        </a>
      ))}
      {cell?.isLocked && (
        <span class="formula-lock" title="Sel ini dilindungi">
          <LockIcon size={16} /> <span>Dilindungi</span>
        </span>
      )}
    </div>
  );
}

function TabBar(props: { sheet: SpreadsheetView; gid: number; onChoose: (gid: number) => void }) {
  const { tabs } = props.sheet;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    const at = tabs.findIndex((one) => one.sheetId === props.gid);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    props.onChoose(next.sheetId);
    const bar = event.currentTarget as HTMLElement;
    bar.querySelector<HTMLElement>(`[data-gid="${next.sheetId}"]`)?.focus();
  };
  return (
    <div class="tab-bar" role="tablist" aria-label="Tab" onKeyDown={move}>
      {tabs.map(({ sheetId, title, tabColor }) => (
        <button
          key={sheetId}
          type="button"
          role="tab"
          data-gid={sheetId}
          aria-selected={sheetId === props.gid}
          tabIndex={sheetId === props.gid ? 0 : -1}
          style={tabColor ? { boxShadow: `inset 0 -3px ${tabColor}` } : undefined}
          onClick={() => props.onChoose(sheetId)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
