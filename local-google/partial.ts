/**
 * Bridges between the imitated classes and Google's full types. Apart, so that the one unchecked cast has one
 * name: each class is checked against its own `Pick`, and where one hands out another, Google's type promises
 * more methods than are imitated (`expose` refuses those by name).
 */
import type { ServiceObject } from './service-object';

export function partial<T>(object: ServiceObject): T {
  return object as unknown as T;
}
