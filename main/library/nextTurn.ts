/** Lets other work of the process have its turn: nothing here may hold it for longer than about 10 ms. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
