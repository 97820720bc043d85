"""Whole-brain simulation with homeostatic inhibitory plasticity (HDMF). Source of truth: the notebooks in nbs/.

This is the only file here that is written by hand. Names load when first used (PEP 562), so the import is quick."""

__version__ = "0.1.0"

from importlib import import_module

_HOMES = {
    'run': 'simulate',
    'run_batch': 'batch',
    'Diverged': 'simulate',
    'ModelWarning': 'simulate',
    'default_params': 'parameters',
    'feedback_inhibition': 'parameters',
    'load_sc': 'connectome',
    'load_map': 'connectome',
    'provenance': 'connectome',
    'bandpass': 'signals',
    'fc': 'signals',
    'fcd': 'signals',
    'predict_decay': 'homeostasis',
    'load_coefficients': 'homeostasis',
    'ExperimentManager': 'manager',
    'load_plan': 'plan',
    'observable': 'observables',
    'plot_overview': 'figures',
    'UserError': 'places',
}
_MODULES = (
    'places',
    'cache',
    'connectome',
    'parameters',
    'kernel',
    'simulate',
    'batch',
    'signals',
    'observables',
    'homeostasis',
    'network',
    'fit',
    'spectra',
    'dynamics',
    'neuromodulation',
    'stability',
    'config',
    'store',
    'plan',
    'experiment',
    'manager',
    'notebooks',
    'slurm',
    'calibrate',
    'paper',
    'figures',
    'fig_rule',
    'fig_fit',
    'fig_gain',
    'fig_waves',
    'fig_chimera',
    'fig_outline',
    'cli',
    'run_experiment',
)
__all__ = [*_HOMES, *_MODULES]


def __getattr__(name):
    if name in _HOMES:
        return getattr(import_module(f'{__name__}.{_HOMES[name]}'), name)
    if name in _MODULES:
        return import_module(f'{__name__}.{name}')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return [*globals(), *__all__]
