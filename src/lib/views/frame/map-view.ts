/** The ways to look at the open map. */
export type MapView = 'map' | 'report' | 'present';
