/** Thrown where a request is not one that can be answered, whoever sent it. The status says what is wrong with it. */
export class RefusedRequest extends Error {
  readonly statusCode: 400 | 408 | 415 | 431;
  /** What would have been right. Nothing of the request itself. */
  readonly detail: string;

  constructor(statusCode: 400 | 408 | 415 | 431, detail: string) {
    super(detail);
    this.name = 'RefusedRequest';
    this.statusCode = statusCode;
    this.detail = detail;
  }
}
