import { TeacherProfileResolver, ViewerResolver } from './accounts/accounts.resolver.js';
import { SignInResolver } from './accounts/sign-in.resolver.js';
import { PlatformResolver } from './platform/platform.resolver.js';

/** Every resolver class of the API. */
export const resolvers = [
  PlatformResolver,
  ...[ViewerResolver, TeacherProfileResolver, SignInResolver],
] as const;
