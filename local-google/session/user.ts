/**
 * A person as Google's services show one: Session's and Drive's User in one class. Apart, because several
 * services hand it out.
 */
import type { Execution } from '../execution/execution';
import { ServiceObject } from '../service-object';

type Imitated = Pick<GoogleAppsScript.Drive.User, 'getEmail' | 'getName' | 'getDomain'>;

export class UserFace extends ServiceObject implements Imitated {
  readonly _name = 'User';

  constructor(
    execution: Execution,
    private readonly _email: string,
  ) {
    super(execution);
  }

  getEmail(): string {
    return this._email;
  }
  getName(): string {
    return this._execution.world.accounts.find((one) => one.email === this._email)?.name ?? '';
  }
  getDomain(): string {
    return this._email.split('@')[1] ?? '';
  }
  override toString(): string {
    return this._email;
  }
}
