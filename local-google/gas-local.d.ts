/** gas-local ships no types. Only the loader is used; its default mocks are not. */
declare module 'gas-local' {
  const gas: {
    require(folder: string, globals: object, options?: { filter?: (file: string) => boolean }): object;
  };
  export default gas;
}
