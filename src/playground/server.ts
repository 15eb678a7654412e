import { serve } from '@hono/node-server';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTurnableClock } from './clock.ts';
import type { TurnableClock } from './clock.ts';
import { botRoutes } from './http/bot-routes.ts';
import { controlRoutes } from './http/control-routes.ts';
import { refuseForeignPages } from './http/origin.ts';
import { pageFiles } from './http/page-files.ts';
import { setClassScene } from './world/class-scene.ts';
import { createCloud } from './world/cloud.ts';
import { World } from './world/world.ts';

export interface PlaygroundOptions {
  /** 0, which is the default, takes any free port. */
  readonly port?: number;
  /** Folder of the compiled page; without it only the bot's and the control routes answer. */
  readonly pageDir?: string;
  /** A clock that flows with real time unless given. */
  readonly clock?: TurnableClock;
  /** `class` is a class group with its people; `empty`, the default, is nobody. */
  readonly scene?: 'class' | 'empty';
  /** Whether floods are refused with 429; true unless said otherwise. */
  readonly rates?: boolean;
}

export interface Playground {
  /** Where the page is. */
  readonly url: string;
  /** What a bot takes for Telegram's address. */
  readonly apiRoot: string;
  readonly token: string;
  readonly world: World;
  readonly clock: TurnableClock;
  /** Cuts every connection; resolves once the port is free. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Starts the embedded Bot API server and the page's routes on the loopback. @throws Error when the port is taken */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const clock = options.clock ?? createTurnableClock({ mode: 'flowing' });
  const cloud = createCloud(clock, options.rates ?? true);
  const world = new World(cloud);
  clock.settleWith(() => world.settled());
  if (options.scene === 'class') setClassScene(world);

  let port = 0;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/bot-api', botRoutes(cloud));
  app.use(refuseForeignPages(() => port));
  app.route('/playground', controlRoutes(cloud, world));
  app.route('/', pageFiles(options.pageDir));

  const server = await listen(app, options.port ?? 0);
  port = server.address.port;
  const url = `http://${loopback}:${port}`;
  return {
    url: `${url}/`,
    apiRoot: `${url}/bot-api`,
    token: cloud.token,
    world,
    clock,
    close: async () => {
      clock.stop();
      await server.close();
    },
  };
}

interface Listening {
  readonly address: AddressInfo;
  close(): Promise<void>;
}

function listen(app: Hono<{ Bindings: HttpBindings }>, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, port, hostname: loopback, overrideGlobalObjects: false },
      (address) => {
        server.off('error', reject);
        resolve({
          address,
          close: () =>
            new Promise((closed) => {
              server.close(() => {
                closed();
              });
              if (server instanceof Server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
}
