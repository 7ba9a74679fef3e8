import { Flight } from '../../bot/usecases/flight.ts';

describe('requests on their way', () => {
  it('are in doubt until they are answered', () => {
    const flight = new Flight();
    flight.reserved('a');
    expect(flight.inDoubt()).toEqual(['a']);
    flight.leaves('a');
    expect(flight.inDoubt()).toEqual(['a']);
    expect(flight.answered('a')).toBe(false);
    flight.over('a');
    expect(flight.inDoubt()).toEqual([]);
  });

  it('have arrived when one that left later was answered, and are told of once more', () => {
    const flight = new Flight();
    for (const id of ['slow', 'quick', 'later']) flight.reserved(id);
    flight.leaves('slow');
    flight.leaves('quick');
    flight.answered('quick');
    flight.over('quick');
    expect(flight.inDoubt()).toEqual(['slow', 'later']);
    expect(flight.inDoubt()).toEqual(['later']);
    expect(flight.answered('slow')).toBe(true);
  });

  it('stay in doubt together when the road is blocked', () => {
    const flight = new Flight();
    for (const id of ['a', 'b']) {
      flight.reserved(id);
      flight.leaves(id);
    }
    expect(flight.inDoubt()).toEqual(['a', 'b']);
    expect(flight.inDoubt()).toEqual(['a', 'b']);
  });
});
