import type { Topic } from "../../papers/taxonomy";
import type { TagRules } from "./score";

const DIFFUSION =
  "\\w*-?diffusions?|DDPMs?|DDIMs?|score-based|consistency models?|flow[- ]matching|rectified flows?|flow models?|DPMs?|denoising|GANs|one-step generation";

/** Pictures, sound, three dimensions, and the sciences that use them. */
export const MEDIA_RULES: readonly TagRules<Topic>[] = [
  {
    id: "diffusion-acceleration",
    needs: DIFFUSION,
    rules: [
      { match: "(?:fast|faster|efficient|accelerat\\w+|few-step|one-step|parallel|real-time)(?: \\S+){0,2} (?:sampling|samplers?|generation|synthesis|solvers?)", weight: 1, why: "faster sampling" },
      { match: "(?:single|one|few|four|two|1|2|4|8|fewer|minimal)[- ](?:to[- ]\\w+[- ])?(?:sampling |inference |denoising )?steps?|number of (?:sampling |denoising |inference )?(?:time)?steps|NFEs?|function evaluations|step reduction", weight: 0.8, why: "fewer steps" },
      { match: "accelerat\\w+ (?:\\S+ ){0,3}(?:diffusion|sampling|denoising|generation|generative|DiTs?|DPMs?|text-to-image)|diffusion (?:model |transformer )?accelerat\\w+|(?:speed(?:ing)?[- ]up|sampling speed|sampling efficiency|inference speed|generation speed|inference time|sampling time)", weight: 1.2, why: "speed of sampling" },
      { match: "accelerat\\w+|fast(?:er)?|efficient|efficiency|speed-?up\\w*|quanti[sz]\\w+|cach(?:e|es|ing)|distillation|prun\\w+", weight: 0.9, why: "speed in the title", places: ["title"] },
      { match: "(?:ODE|SDE|DPM|diffusion|high-order|numerical|differentiable)[- ]?(?:ODE |SDE )?(?:solvers?|samplers?|sampling)|DPM-Solver\\S*|samplers?|numerical methods", weight: 0.6, why: "solvers" },
      { match: "(?:consistency|distribution matching|progressive|score|step|timestep|adversarial|multi-step|diffusion|score identity) distillation|consistency models?|DMD|distill\\w*", weight: 0.6, why: "distillation" },
      { match: "(?:feature|attention|token|increment-calibrated|evolutionary)?[- ]?cach(?:e|es|ing)", weight: 0.45, why: "caching over steps" },
      { match: "quanti[sz]\\w+ (?:of |for )?(?:\\w+ ){0,2}(?:diffusion|DiTs?)|(?:diffusion|DiT)(?: \\w+){0,2} quanti[sz]ation", weight: 0.85, why: "diffusion models quantized" },
      { match: "MRI|CT|molecul\\w+|materials?|chemical|medical|speech|robot\\w*|inpainting|NeRF|dataset", weight: -0.8, why: "diffusion as a tool", places: ["title"] },
      { match: "early exit|reus(?:e|ing)|skip\\w*|sampling (?:process|method|procedure|quality)|noise schedules?|denoising steps|single step|one step|training-free|accelerat\\w+", weight: 0.2, why: "means of speed" },
    ],
  },
  {
    id: "image-video-generation",
    yieldsTo: { "diffusion-acceleration": 0.15, "audio-speech": 0.4, quantization: 0.3, "science-medicine": 0.1 },
    rules: [
      { match: "(?:text-to-|image-to-)(?:image|video|3D|motion)(?: \\(\\w+\\))?(?: (?:generation|synthesis))?|(?:image|video|3D|content|visual|scene|high-resolution|HR|multi-view|texture|motion|shape|avatar|human|face|gesture)(?: \\(\\w+\\))? (?:generation|synthesis|generator)", weight: 1.2, why: "generation" },
      { match: "(?:image|video|text-based|instruction-guided|text-guided)(?:-based)? (?:editing|inpainting|inversion|manipulation|stylization|customization)|inpainting|edit(?:ing)? (?:of )?(?:real )?images|style transfer", weight: 1.05, why: "editing" },
      { match: "(?:latent |video |image )?diffusion (?:models?|framework|transformers?|probabilistic models?)|DDPMs?|stable diffusion|generative models?|GANs?", weight: 0.8, why: "generative models" },
      { match: "(?:latent |video |image |denoising )?diffusion(?: probabilistic)? models?|diffusion transformers?|generat(?:ion|ing|ive)|synthesi[sz]\\w+", weight: 0.05, why: "generation is the matter", places: ["title"] },
      { match: "(?:image|sample|visual|generation|video) quality|FID|high-fidelity|fidelity|photo-?realis\\w+|4K|high-resolution|aesthetic\\w*|artifacts?", weight: 0.05, why: "quality" },
      { match: "accelerat\\w+|fast(?:er)?|speed\\w*|quanti[sz]\\w+|cach\\w+|solvers?|efficient|sampling|samplers?|step-aware|numerical|training-free|efficiency", weight: -1.45, why: "only speed", places: ["title"] },
      { match: "molecul\\w+|materials?|crystal\\w*|chemical|polic(?:y|ies)|speech|audio|language|segmentation|compressed sensing|reconstruction", weight: -0.85, why: "generation of something else", places: ["title"] },
      { match: "personali[sz]ation|controllable|subject-driven|avatars?|try-on|animation|characters?|panoram\\w+|textures?|portraits?|talking head|visual autoregressive|unconditional generation|inception score|generated (?:images|videos|samples)", weight: 0.65, why: "kinds of generation" },
      { match: "(?:text-to-\\w+|text-conditioned|image|video) (?:generation|synthesis)|text-to-(?:image|video)|(?:few|one|single|four)-step (?:\\w+ )?generat\\w+|generator", weight: 0.25, why: "what the paper makes", places: ["title", "contribution"] },
    ],
  },
  {
    id: "neural-rendering",
    rules: [
      { match: "(?:neural )?(?:radiance|light) fields?|\\w*-?NeRFs?|neural fields?|implicit (?:neural )?(?:representations?|surfaces?|functions?)|INRs?|neural implicit\\w*|neural surface\\w*", weight: 1.3, why: "neural fields" },
      { match: "(?:3D )?gaussian[- ]splatting|3DGS|splatting", weight: 1.35, why: "splatting" },
      { match: "(?:novel[- ])?view synthesis|neural (?:graphics|rendering)|volume rendering|multi-view reconstruction|signed distance|SDF", weight: 0.85, why: "view synthesis" },
      { match: "novel views?|render(?:ing|er|s)?|scene reconstruction|surface reconstruction|ray (?:marching|tracing)|volumetric|voxels?", weight: 0.35, why: "rendering" },
    ],
  },
  {
    id: "vision-perception",
    yieldsTo: { "image-video-generation": 0.3, "diffusion-acceleration": 0.3, "science-medicine": 0.1 },
    rules: [
      { match: "(?:object|fire|lane|face|pedestrian|anomaly|wildfire|keypoint|edge|defect) (?:detection|detectors?)|object (?:tracking|counting|recognition)", weight: 1.3, why: "detection" },
      { match: "(?:semantic |instance |image |panoptic |video |medical |fire |lung |tumou?r )*segmentation", weight: 1.4, why: "segmentation" },
      { match: "(?:image|visual) (?:classification|recognition)|ImageNet(?:-1K)?|COCO|CIFAR-?10{1,2}|classifiers?", weight: 0.05, why: "classification" },
      { match: "(?:video |image )*super-resolution|image (?:restoration|denoising|deblurring|enhancement|reconstruction)|depth estimation|optical flow|pose estimation|point clouds?|segment anything|stereo matching|saliency|low-light", weight: 1.15, why: "restoration, depth, tracking" },
      { match: "vision transformers?(?: \\(ViTs?\\))?|\\w*ViTs?|computer vision|vision (?:tasks?|models?|backbones?)|visual perception|image processing", weight: 0.85, why: "vision models" },
      { match: "diffusion\\w*|text-to-image|generati(?:on|ve)|LLMs?|language|NeRF|radiance", weight: -1.3, why: "another field", places: ["title"] },
      { match: "event cameras?|video understanding|anomaly detection|OCR|feature extraction|visual (?:tasks?|features?)|3D object|face recognition|image (?:quality|features|patches)|camera|mAP|mIoU|PSNR", weight: 0.05, why: "what vision works on" },
    ],
  },
  {
    id: "audio-speech",
    rules: [
      { match: "audio(?:s|-visual)?|speech|music(?:al)?|text-to-speech|TTS|vocoders?|ASR|voices?|spectrograms?|waveforms?|acoustic|sound|speaker", weight: 0.95, why: "sound" },
    ],
  },
  {
    id: "multimodal-vlm",
    rules: [
      { match: "(?:large )?(?:vision|visual)[- ]language(?:[- ]action)?(?: models?)?|multi-?modal (?:large )?(?:language|LLMs?|models?|foundation|understanding|perception|reasoning|pre-?training)(?: models?)?|vision instruction-following|audio-visual", weight: 0.95, why: "models of several senses" },
      { match: "multi-?modal(?:ity)?|visual question answering|VQA|image captioning|cross-modal|multisensory", weight: 0.65, why: "several senses" },
      { match: "image-text|visual tokens?|video-language|captioning|omni-?modal|vision and language", weight: 0.35, why: "pictures with words" },
      { match: "M?LLM-?V\\S*|MLLMs?|LVLMs?|VLMs?|VLAs?|CLIP", weight: 0.8, why: "the abbreviations", exact: true },
    ],
  },
  {
    id: "science-medicine",
    rules: [
      { match: "(?:medical|clinical|biomedical|biolog\\w+|health\\w*|patients?|disease|cancer|tumou?r|brain(?!-)|MRI|CT|PET|scans?|ultrasound|melanoma|skin|surg\\w+|EEG|ECG|drugs?|proteins?|genom\\w+|radiolog\\w+|diagnos\\w+|lesions?|sclerosis)", weight: 0.85, why: "medicine and biology" },
      { match: "(?:materials?|chemical|chemistry|molecul\\w+|crystals?|alloys?|catalyst|microstructures?|inorganic|atomic|microscop\\w+|quantum chemistry|density functional|interatomic)", weight: 0.7, why: "materials and chemistry" },
      { match: "physics|physical systems?|particle|detectors? signals?|nuclear|collider|astronom\\w+|cosmolog\\w+|climate|weather|fluid|turbulence|PDEs?|seismic|plasma|earth|geo(?:science|physic)\\w*|LHC|CMS", weight: 0.7, why: "physics and the earth" },
      { match: "scientific (?:discovery|images?|computing|simulations?|machine learning|applications?)|industrial|manufacturing|agricultur\\w+|co-scientist|power grid|telescope", weight: 0.7, why: "science and industry" },
      { match: "clinical\\w*|genes?|neuroscience|molecular dynamics|remote sensing|satellites?|patholog\\w+|X-ray|histolog\\w+|energy systems|partial differential equations|simulations?|experimental|spectroscop\\w+|biomarkers?", weight: 0.05, why: "sciences" },
      { match: "navier-stokes|piping|tomography", weight: 0.9, why: "sciences by their words" },
    ],
  },
];
