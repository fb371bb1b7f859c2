import { ApolloProvider } from '@apollo/client/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { Announcer } from '../ui/announcer.js';
import { Positions } from '../live/positions.js';
import { Tracing } from '../live/tracing.js';
import { Unread } from '../live/unread.js';
import { openDesk } from './desk.js';
import { router } from './router.js';
import { Session } from './session.js';
import { SessionGate } from './session-gate.js';
import { theme } from './theme.js';

const scheme = localStorageColorSchemeManager({ key: 'consilium.scheme' });

export function App() {
  const [desk] = useState(() => {
    const session = new Session();
    const positions = new Positions();
    const tracing = new Tracing();
    const unread = new Unread();
    return { session, positions, tracing, unread, client: openDesk(positions, tracing, unread, () => session.ended()) };
  });
  return (
    <MantineProvider theme={theme} colorSchemeManager={scheme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <ApolloProvider client={desk.client}>
        <SessionGate session={desk.session} positions={desk.positions} tracing={desk.tracing} unread={desk.unread}>
          <RouterProvider router={router} />
        </SessionGate>
        <Announcer />
      </ApolloProvider>
    </MantineProvider>
  );
}
