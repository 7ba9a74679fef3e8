/** One room of the house: which files are in it and which other rooms they may import. */
export interface Room {
  readonly name: string;
  /** Beginnings of paths. Where two rooms fit, the longer beginning stands. */
  readonly holds: readonly string[];
  /** A room may always import itself. */
  readonly mayImport: readonly string[];
  /** Folders of other rooms that may be imported too, as types only. */
  readonly mayImportTypesOf?: readonly string[];
  /** The only packages the room may use; left out, those in no fence. */
  readonly onlyPackages?: readonly string[];
  /** Node's own modules: `node:fs` and the like. */
  readonly usesNode: boolean;
  readonly readsEnvironment?: true;
  /** What to do when an import is refused. */
  readonly instead: string;
}

/** Who may import whom. From the ground up: nothing runs back up. */
export const ROOMS: readonly Room[] = [
  {
    name: 'domain',
    holds: ['domain/'],
    mayImport: [],
    onlyPackages: ['temporal-polyfill'],
    usesNode: false,
    instead: 'the ground stands on nothing: take what you need as an argument, and move the type down into domain',
  },
  {
    name: 'domain/contract',
    holds: ['domain/contract/'],
    mayImport: ['domain'],
    onlyPackages: ['zod'],
    usesNode: false,
    instead: 'a contract describes the domain: move the type or the rule down into domain',
  },
  {
    name: 'bot/usecases',
    holds: ['bot/usecases/'],
    mayImport: ['domain'],
    usesNode: true,
    instead: 'say in bot/usecases/ports/ what is needed, and let bot/house pass it in',
  },
  {
    name: 'bot/store',
    holds: ['bot/store/'],
    mayImport: ['domain'],
    mayImportTypesOf: ['bot/usecases/ports/'],
    usesNode: true,
    instead: 'a store fills a port: `import type` from bot/usecases/ports/, and keep rules in domain',
  },
  {
    name: 'bot/files',
    holds: ['bot/files/'],
    mayImport: ['domain'],
    mayImportTypesOf: ['bot/usecases/ports/'],
    usesNode: true,
    instead: 'a file is written from sheets: say in domain/export what stands in them, and let a use case gather it',
  },
  {
    name: 'bot/cards',
    holds: ['bot/cards/'],
    mayImport: ['domain', 'domain/contract'],
    usesNode: false,
    instead: 'a card is made from a view: add what it shows to domain/views.ts and let a use case fill it',
  },
  {
    name: 'bot/teams',
    holds: ['bot/teams/'],
    mayImport: ['domain', 'domain/contract', 'bot/usecases', 'bot/cards'],
    usesNode: true,
    instead: 'the Teams edge calls a use case; whatever else it needs is a port that bot/house passes in',
  },
  {
    name: 'bot/http',
    holds: ['bot/http/'],
    mayImport: ['domain', 'domain/contract', 'bot/usecases'],
    usesNode: true,
    instead: 'a route calls a use case; whatever else it needs is a port that bot/house passes in',
  },
  {
    name: 'bot/jobs',
    holds: ['bot/jobs/'],
    mayImport: ['bot/usecases'],
    usesNode: true,
    instead: 'a job names a use case and when it runs; put the work itself in bot/usecases',
  },
  {
    // What is told of the running service to whoever runs it: nothing of what people wrote.
    name: 'bot/telemetry',
    holds: ['bot/telemetry/'],
    mayImport: ['bot/usecases'],
    usesNode: true,
    instead: 'telemetry is told by the rooms through hooks that the roof wires; it knows none of them',
  },
  {
    name: 'bot/demo',
    holds: ['bot/demo/'],
    mayImport: ['domain', 'bot/usecases'],
    usesNode: true,
    instead: 'the try-out goes through the use cases like everybody else, and only bot/main loads it',
  },
  {
    name: 'bot/launch',
    holds: ['bot/launch'],
    mayImport: [],
    usesNode: true,
    readsEnvironment: true,
    instead:
      'the launcher starts processes and knows nothing of what is in them: pass it on as an environment variable',
  },
  {
    // Public registers that the service asks, each behind a port: what they send is held to a shape before it counts.
    name: 'bot/registers',
    holds: ['bot/registers/'],
    mayImport: ['domain', 'bot/usecases'],
    usesNode: true,
    instead: 'a register fills a port of bot/usecases/ports/; what is made of its answer is a rule in domain',
  },
  {
    // Who somebody is, proved by a token. Knows nothing of what they may do, nor of how they came in.
    name: 'bot/identity',
    holds: ['bot/identity/'],
    mayImport: ['domain'],
    usesNode: true,
    instead: 'sign-in tells who somebody is; what they may do is domain/access.ts, and the roof hands it to the doors',
  },
  {
    // The one call to Microsoft Graph, in people's own names. Loaded where a certificate is configured, and nowhere else.
    name: 'bot/graph',
    holds: ['bot/graph/'],
    mayImport: ['domain'],
    mayImportTypesOf: ['bot/usecases/ports/'],
    usesNode: true,
    instead: 'Graph fills a port: `import type` from bot/usecases/ports/, and keep rules in domain',
  },
  {
    // The one wiring, under either roof: so the try-out is tested wherever the service is, and the other way round.
    name: 'bot/house',
    holds: ['bot/house.ts', 'bot/endings.ts', 'bot/databaseSettings.ts', 'bot/secretPaths.ts', 'bot/serviceLog.ts'],
    mayImport: [
      'domain',
      'domain/contract',
      'bot/usecases',
      'bot/store',
      'bot/files',
      'bot/cards',
      'bot/teams',
      'bot/http',
      'bot/jobs',
      'bot/registers',
      'bot/telemetry',
    ],
    usesNode: true,
    instead: 'the wiring is the same under both roofs: what differs, a roof passes in',
  },
  {
    name: 'bot/main',
    holds: ['bot/main.ts', 'bot/config.ts'],
    mayImport: ['domain', 'bot/usecases', 'bot/store', 'bot/teams', 'bot/demo', 'bot/house'],
    usesNode: true,
    readsEnvironment: true,
    instead: 'the roof passes in what differs; the tab is reached over HTTP, the launcher not at all',
  },
  {
    // The roof in a tenant. Nothing of the try-out is within its reach, and the built service holds what this reaches.
    name: 'bot/serve',
    holds: ['bot/serve.ts', 'bot/serveSettings.ts', 'bot/databaseIdentity.ts', 'bot/production.ts'],
    mayImport: ['domain', 'bot/teams', 'bot/identity', 'bot/graph', 'bot/house', 'bot/usecases', 'bot/telemetry'],
    usesNode: true,
    readsEnvironment: true,
    instead: 'the roof in a tenant passes in what differs, and never anything of bot/demo',
  },
  {
    name: 'tab',
    holds: ['tab/src/'],
    mayImport: ['domain', 'domain/contract'],
    usesNode: false,
    instead: 'the tab talks to the bot over HTTP: put the shape in domain/contract and call the route',
  },
  {
    // A room of its own, so that nothing of the try-out's stand-in for Teams gets into the tab that is deployed.
    name: 'tab/host',
    holds: ['tab/host/src/'],
    mayImport: ['domain', 'domain/contract'],
    onlyPackages: [],
    usesNode: false,
    instead: 'the stand-in for Teams knows the tab by what teams-js says, as Teams does',
  },
];

/** Packages that are let into certain files only, so that leaving one behind is a change of one folder. */
export interface Fence {
  /** A package's name; one that ends in `*` stands for all that begin so. Its sub-paths are meant too. */
  readonly packages: readonly string[];
  /** Beginnings of paths. */
  readonly only: readonly string[];
  readonly instead: string;
}

export const FENCES: readonly Fence[] = [
  {
    packages: ['botbuilder', 'botbuilder-*', 'botframework-*'],
    only: ['bot/teams/'],
    instead: 'speak the domain through a port (Messenger); the Bot Framework SDK is a guest in bot/teams',
  },
  {
    packages: ['@microsoft/teamsfx', '@microsoft/microsoft-graph-client'],
    only: ['bot/graph/'],
    instead: 'call Microsoft Graph from bot/graph behind a port, and hand on a domain type',
  },
  {
    packages: ['restify', 'restify-errors'],
    only: ['bot/http/'],
    instead: 'declare the route in domain/contract/routes.ts and handle it in bot/http',
  },
  {
    packages: ['kysely', 'pg', '@electric-sql/*'],
    only: ['bot/store/'],
    instead: 'put the SQL in bot/store behind a port from bot/usecases/ports/',
  },
  {
    packages: ['write-excel-file', 'csv-stringify'],
    only: ['bot/files/'],
    instead: 'hand an ExportBook to the SheetWriter port; only bot/files knows how a spreadsheet is written',
  },
  {
    packages: ['pdfkit', '@expo-google-fonts/*', 'ical-generator'],
    only: ['bot/files/'],
    instead: 'hand a PlanPrint or a PlanCalendar to its port; only bot/files knows how pages and calendars are written',
  },
  {
    packages: ['jose'],
    only: ['bot/identity/'],
    instead: 'whether a token holds is said in bot/identity alone, so that no second reading of one can differ',
  },
  {
    packages: ['@opentelemetry/*', '@azure/monitor-opentelemetry-exporter'],
    only: ['bot/telemetry/'],
    instead: 'say what is measured through the port Telemetry; how it is told is bot/telemetry alone',
  },
  {
    packages: ['pg-boss'],
    only: ['bot/jobs/'],
    instead: 'queue through a port from bot/usecases/ports/; pg-boss stands behind bot/jobs',
  },
  {
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@fluentui/*',
      '@tanstack/*',
      '@microsoft/teams-js',
      'adaptivecards',
    ],
    only: ['tab/src/'],
    instead: 'what is drawn in a browser belongs in tab',
  },
];
