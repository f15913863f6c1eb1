import type Stripe from 'stripe'
import { link, unlink } from './actions'
import { stripe } from './stripe'

/** The banks of an account, every page of the list. */
async function banksOf(account: string): Promise<Stripe.FinancialConnections.Account[]> {
  return await stripe.financialConnections.accounts.list({ account_holder: { account }, limit: 2 }).autoPagingToArray({ limit: 100 })
}

export default async function Page({ searchParams }: { searchParams: Promise<{ account?: string }> }) {
  const { account } = await searchParams
  const banks = account ? await banksOf(account) : []
  return (
    <main>
      <ul>
        {banks.map(({ id, institution_name, status }) => (
          <li key={id}>{`${institution_name}, ${status}`}</li>
        ))}
      </ul>
      <form action={link}>
        <input name="account" defaultValue={account} />
        <button>Link a bank</button>
      </form>
      <form action={unlink}>
        <input name="bank" defaultValue={banks[0]?.id} />
        <button>Unlink it</button>
      </form>
    </main>
  )
}
