/** Style sheets that the build bundles; importing them gives nothing. */
declare module '*.css';
