/** The bot as the Playground's configuration names it. */
export const TRY_OUT_BOT = { id: '7f000000-0000-4000-8000-0000000000b0', name: 'Laget rundt' } as const;
