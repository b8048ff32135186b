"""worker: requested runs, the schedule, reading and indexing, until told to stop."""

import logging
import time

import click

import logs
from pipeline.invocation import Invocation, utc_now, with_config
from pipeline.locks import WORKER_LOCK, held
from pipeline.processes import Stop
from records.errors import ConflictError

REST_SECONDS = 0.3


@click.command("worker")
@with_config
def command(invocation: Invocation) -> None:
    """Work until SIGTERM or Ctrl-C. There can be one worker an archive."""
    from pipeline.worker import Worker

    logs.set_up(logging.INFO)
    settings = invocation.settings
    with held(settings.storage.folder / WORKER_LOCK) as ours, invocation.archive() as archive:
        if not ours:
            raise ConflictError("a worker is running already (perhaps of ./run up or ./run demo)")
        stop = Stop()
        worker = Worker(archive, settings, invocation.config)
        worker.settle(utc_now())
        try:
            while not stop.is_asked:
                if not worker.step(utc_now()):
                    time.sleep(REST_SECONDS)
        finally:
            worker.close()
