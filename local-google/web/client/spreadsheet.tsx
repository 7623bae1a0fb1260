/** The spreadsheet's page: title, menus (the project's own too), formula bar, grid, tabs, and what scripts show. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EffectView, GridView, RunView, SpreadsheetView } from '../protocol';
import { type ApiError, get, post, useLoaded } from './api';
import { Ask, type Question } from './ask';
import { Refused, TopBar, useSession, Waiting } from './chrome';
import { Sidebar, StageView, useStage } from './dialogs';
import { FilterBar } from './filter-bar';
import { FormulaBar } from './formula-bar';
import { Grid, type Selected, type Typed } from './grid';
import { SheetIcon } from './icons';
import { type Entry, type Menu, MenuBar } from './menu-bar';
import { usePhone } from './phone';
import { useRevision } from './revision';
import { sheetMenus } from './sheet-menus';
import { Stage } from './stage';
import { TabBar } from './tab-bar';
import './spreadsheet.css';

type ScriptMenu = Extract<EffectView, { kind: 'menu' }>;

/** A filter view is chosen by each person for themselves, so it is in the page's address, as in Sheets. */
const wantedView = () => Number(new URLSearchParams(location.search).get('fvid')) || undefined;

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
  onTabs: () => Promise<SpreadsheetView | undefined>;
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
  const [filterView, setFilterView] = useState(wantedView);
  const [shown, setShown] = useState<GridView>();
  const [question, setQuestion] = useState<Question>();
  const tab = useRef(gid);
  tab.current = gid;
  const chosenView = useRef(filterView);
  chosenView.current = filterView;

  const newest = useRef(0);
  const refresh = useCallback(async () => {
    const asked = tab.current;
    const view = chosenView.current;
    try {
      const state = await get<GridView>(`/spreadsheets/${id}/tabs/${asked}${view ? `?fvid=${view}` : ''}`);
      if (asked !== tab.current || view !== chosenView.current) return;
      // Answers may overtake each other.
      if (state.revision < newest.current) return;
      newest.current = state.revision;
      setShown(state);
      await grid.current?.show(state);
    } catch (problem) {
      // A script may have deleted the tab shown; the new list of tabs then leads to another.
      if ((problem as ApiError).reason === 'missing') void onTabs();
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
    if (filterView) address.searchParams.set('fvid', String(filterView));
    else address.searchParams.delete('fvid');
    address.hash = '';
    history.replaceState(null, '', address);
    void refresh().then(() => {
      // The keyboard belongs to the grid from the start, unless a script has asked for it already.
      if (document.activeElement === document.body) grid.current?.focus();
    });
  }, [gid, filterView, refresh]);

  useEffect(() => {
    const openMenus = async () => {
      const { effects } = await post<RunView>(`/spreadsheets/${id}/open`, {});
      setScriptMenus(effects.filter((one) => one.kind === 'menu'));
      await stage.show(effects);
    };
    openMenus().catch((problem: ApiError) => stage.error(problem.message));
  }, [id, stage]);

  const afterRun = useCallback(async () => {
    const { tabs } = (await onTabs()) ?? { tabs: [] };
    // A tab that is gone is not asked for; another takes its place.
    if (tabs.some((one) => one.sheetId === tab.current)) await refresh();
  }, [refresh, onTabs]);
  useRevision(afterRun);
  const isPhone = usePhone();

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
      void afterRun();
      const { error } = await stage.follow(view);
      if (view.question) void afterRun();
      if (error !== undefined) await stage.error(error);
    } catch (problem) {
      setRunning(false);
      void stage.error((problem as ApiError).message);
    }
    if (!stage.state.dialog) grid.current?.focus();
  };

  const act = async (name: string, given: Record<string, string> = {}) => {
    try {
      const { effects } = await post<RunView>(`/spreadsheets/${id}/acts`, { act: name, ...given });
      await afterRun();
      await stage.show(effects);
    } catch (problem) {
      await stage.error((problem as ApiError).message, 'Ada masalah');
    }
    grid.current?.focus();
  };

  const selection = useCallback(() => latest.current?.range, []);
  const choose = (next: number) => {
    setFilterView(undefined);
    setGid(next);
  };
  const rename = (title: string) =>
    setQuestion({
      title: 'Ganti nama sheet',
      label: 'Nama',
      value: title,
      done: (answer) => void act('renameTab', { tab: title, title: answer }),
    });
  const tabTitle = sheet.tabs.find((one) => one.sheetId === gid)?.title ?? '';
  const menus = [
    ...sheetMenus({ id, gid, tabTitle, mayEdit: sheet.mayEdit, shown, selected: latest, act, setFilterView }),
    ...(isPhone ? [] : scriptMenus).map((menu) => scriptMenu(menu, runMenu)),
  ];
  return (
    <div class="sheet">
      <TopBar icon={<SheetIcon size={32} />} title={sheet.title} session={session}>
        {!sheet.mayEdit && <span class="badge">Hanya lihat</span>}
      </TopBar>
      <main class="sheet-main">
        <MenuBar menus={menus} note={isPhone && scriptMenus.length > 0 ? NO_MENUS : undefined} />
        <FormulaBar selected={selected} />
        {shown && <FilterBar shown={shown} onClose={() => setFilterView(undefined)} />}
        <div class="sheet-body">
          <div class="grid-host" ref={host} />
          <Sidebar stage={stage} selection={selection} onAfterRun={() => void afterRun()} />
        </div>
        <TabBar
          sheet={sheet}
          gid={gid}
          onChoose={choose}
          onAct={(name, given) => void act(name, given)}
          onRename={rename}
        />
      </main>
      {question && <Ask question={question} onClose={() => setQuestion(undefined)} />}
      {isRunning && (
        <p class="running" role="status">
          <span class="spinner" /> Menjalankan skrip…
        </p>
      )}
      <StageView stage={stage} selection={selection} onAfterRun={() => void afterRun()} />
    </div>
  );
}

/** platform.md §4: Google's programs for phones show no menus of scripts, no sidebars and no dialogs. */
const NO_MENUS = 'Menu skrip tidak ada di ponsel';

function scriptMenu(menu: ScriptMenu, run: (handler: string) => void): Menu {
  const entriesOf = (items: ScriptMenu['items']): Entry[] =>
    items.map((item) => {
      if (item === 'separator') return item;
      if ('items' in item) return { label: item.caption, entries: entriesOf(item.items) };
      return { label: item.caption, act: () => run(item.handler) };
    });
  return { label: menu.name, entries: entriesOf(menu.items) };
}
