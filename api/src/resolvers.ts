import { PlatformResolver } from './platform/platform.resolver.js';

/** Every resolver class of the API. */
export const resolvers = [PlatformResolver] as const;
