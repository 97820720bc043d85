"""Whole-brain simulation with homeostatic inhibitory plasticity (HDMF). Source of truth: the notebooks in nbs/.

This is the only file here that is written by hand. Names load when first used (PEP 562), so the import is quick."""

__version__ = "0.1.0"

from importlib import import_module

_HOMES = {
    'ground.errors': ['UserError'],
    'ground.connectome': ['load_sc', 'load_map', 'provenance'],
    'ground.parameters': ['default_params', 'feedback_inhibition'],
    'engine.simulate': ['run', 'Diverged', 'ModelWarning'],
    'engine.batch': ['run_batch'],
    'measures.signals': ['bandpass', 'fc', 'fcd'],
    'measures.observables': ['load_empirical', 'observable'],
    'measures.homeostasis': ['estimate_rule', 'load_coefficients', 'predict_decay'],
    'measures.fit': ['compare', 'connectivity', 'score_fc', 'score_fcd'],
    'experiments.plan': ['load_plan'],
    'experiments.manager': ['ExperimentManager'],
    'experiments.calibrate': ['calibrate'],
    'paper.figures': ['plot_overview'],
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}
__all__ = [*_HOME_OF]


def __getattr__(name):
    if name in _HOME_OF:
        return getattr(import_module(f'{__name__}.{_HOME_OF[name]}'), name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return __all__
