"""The public names, and the module in which each is defined."""

from .engine.batch import run_batch as run_batch
from .engine.simulate import Diverged as Diverged
from .engine.simulate import ModelWarning as ModelWarning
from .engine.simulate import run as run
from .experiments.calibrate import calibrate as calibrate
from .experiments.manager import ExperimentManager as ExperimentManager
from .experiments.prepare import load_plan as load_plan
from .ground.connectome import load_map as load_map
from .ground.connectome import load_sc as load_sc
from .ground.connectome import provenance as provenance
from .ground.errors import UserError as UserError
from .ground.parameters import default_params as default_params
from .ground.parameters import feedback_inhibition as feedback_inhibition
from .measures.fit import compare as compare
from .measures.fit import connectivity as connectivity
from .measures.fit import score_fc as score_fc
from .measures.fit import score_fcd as score_fcd
from .measures.homeostasis import estimate_rule as estimate_rule
from .measures.homeostasis import load_coefficients as load_coefficients
from .measures.homeostasis import predict_decay as predict_decay
from .measures.observables import load_empirical as load_empirical
from .measures.signals import bandpass as bandpass
from .measures.signals import fc as fc
from .measures.signals import fcd as fcd
from .measures.wanted import observable as observable
from .measures.wanted import observables_table as observables_table
from .paper.figures import plot_overview as plot_overview

__version__: str
