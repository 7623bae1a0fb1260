/** Sheets API v4: the methods of the advanced service, by their addresses. */
import { Execution } from '../execution/execution';
import { pickFields } from '../spreadsheet/field-mask';
import { SheetsService } from '../spreadsheet/sheets-service';
import { type Call, options, type Route, route } from './call';

type Spreadsheets = SheetsService['Spreadsheets'];

/** An execution without a script: the account's rights, and no manifest that narrows them. */
function spreadsheets({ world, email }: Call): Spreadsheets {
  return new SheetsService(
    new Execution({ world, effectiveUser: email, activeUser: email, surroundings: 'editor' }),
  ).Spreadsheets;
}

function method(pattern: string, act: (all: Spreadsheets, call: Call) => object | Promise<object>): Route {
  return route(pattern, async (call) =>
    pickFields(await act(spreadsheets(call), call), call.query.get('fields') ?? undefined),
  );
}

const ID = '/v4/spreadsheets/*';

/** The order matters: a range may hold a colon, as its verb does. */
export const SHEETS_ROUTES: Route[] = [
  method('POST /v4/spreadsheets', async (all, call) => all.create(await call.json())),
  method(`GET ${ID}`, (all, { path: [id = ''], query }) => all.get(id, options(query))),
  method(`POST ${ID}:batchUpdate`, async (all, call) =>
    all.batchUpdate(await call.json(), call.path[0] ?? ''),
  ),
  method(`POST ${ID}/sheets/*:copyTo`, async (all, call) =>
    all.Sheets.copyTo(await call.json(), call.path[0] ?? '', Number(call.path[1])),
  ),
  method(`GET ${ID}/values:batchGet`, ({ Values }, { path: [id = ''], query }) =>
    Values.batchGet(id, options(query)),
  ),
  method(`POST ${ID}/values:batchGetByDataFilter`, async ({ Values }, call) =>
    Values.batchGetByDataFilter(await call.json(), call.path[0] ?? ''),
  ),
  method(`POST ${ID}/values:batchUpdate`, async ({ Values }, call) =>
    Values.batchUpdate(await call.json(), call.path[0] ?? ''),
  ),
  method(`POST ${ID}/values:batchClear`, async ({ Values }, call) =>
    Values.batchClear(await call.json(), call.path[0] ?? ''),
  ),
  method(`POST ${ID}/values/**:append`, async ({ Values }, call) =>
    Values.append(await call.json(), call.path[0] ?? '', call.path[1] ?? '', options(call.query)),
  ),
  method(`POST ${ID}/values/**:clear`, async ({ Values }, call) =>
    Values.clear({}, call.path[0] ?? '', call.path[1] ?? ''),
  ),
  method(`GET ${ID}/values/**`, ({ Values }, { path: [id = '', range = ''], query }) =>
    Values.get(id, range, options(query)),
  ),
  method(`PUT ${ID}/values/**`, async ({ Values }, call) =>
    Values.update(await call.json(), call.path[0] ?? '', call.path[1] ?? '', options(call.query)),
  ),
];
