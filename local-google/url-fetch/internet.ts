/**
 * The internet that a workspace is given: a function that answers what scripts fetch. Without one there is none, so a
 * test never depends on the network, and says itself what is out there.
 */
export interface InternetRequest {
  url: string;
  /** In capitals. */
  method: string;
  headers: Record<string, string>;
  contentType: string;
  bytes: Uint8Array;
}

export interface InternetAnswer {
  /** 200 unless told. */
  code?: number;
  contentType?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** Undefined: nobody has this address. */
export type Internet = (request: InternetRequest) => InternetAnswer | undefined;
