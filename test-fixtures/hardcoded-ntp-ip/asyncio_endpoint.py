import asyncio


class Query(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        transport.sendto(b"\x23" + 47 * b"\0")


async def main():
    loop = asyncio.get_running_loop()
    await loop.create_datagram_endpoint(Query, remote_addr=("216.239.35.4", 123))  # expect: hardcoded-ntp-ip, no-server-override


asyncio.run(main())
